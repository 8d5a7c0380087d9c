namespace Collab.Sessions;

public sealed partial record MineView
{
    [Id(24)]
    public bool IsMuted { get; init; }

    /// <summary>Why this person was removed from the session; none otherwise.</summary>
    [Id(25)]
    public string? RemovedBecause { get; init; }

    /// <summary>The reports that this person may read, and their own.</summary>
    [Id(26)]
    public Many<ReportView> Reports { get; init; } = [];
}
