namespace Collab.Sessions;

public sealed partial record MineView
{
    /// <summary>The seat that this person is named on or fills.</summary>
    [Id(10)]
    public SeatId? Seat { get; init; }

    /// <summary>Whether this person is who speaks for that seat now.</summary>
    [Id(11)]
    public bool HoldsSeat { get; init; }
}
