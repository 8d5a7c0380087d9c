namespace Collab.Sessions;

public sealed partial record MineView
{
    /// <summary>The votes of this person and of the seats that they represent; never a secret one.</summary>
    [Id(22)]
    public Many<MyVoteView> MyVotes { get; init; } = [];

    /// <summary>The seats that this person answers for: their own first, then those whose proxy they hold.</summary>
    [Id(27)]
    public Many<SeatId> MySeats { get; init; } = [];
}
