namespace Collab.Sessions;

public sealed partial record MineView
{
    /// <summary>What this person is to do.</summary>
    [Id(23)]
    public Many<ActionView> MyActions { get; init; } = [];
}
