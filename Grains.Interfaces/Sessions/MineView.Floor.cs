namespace Collab.Sessions;

public sealed partial record MineView
{
    [Id(20)]
    public bool HasHandUp { get; init; }

    /// <summary>"You have the floor."</summary>
    [Id(21)]
    public bool HasFloor { get; init; }
}
