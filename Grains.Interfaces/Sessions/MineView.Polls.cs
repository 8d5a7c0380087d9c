namespace Collab.Sessions;

public sealed partial record MineView
{
    /// <summary>The votes of this person and of the seats that they represent; never a secret one.</summary>
    [Id(22)]
    public Many<MyVoteView> MyVotes { get; init; } = [];

    /// <summary>The seats that this person answers for: their own first, then those whose proxy they hold.</summary>
    [Id(27)]
    public Many<MySeatView> MySeats { get; init; } = [];
}

/// <summary>A seat that somebody answers for, by its organisation's name.</summary>
[GenerateSerializer, Immutable, Alias("my-seat-view")]
public sealed record MySeatView([property: Id(0)] SeatId Seat, [property: Id(1)] string Name);
