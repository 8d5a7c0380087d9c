namespace Collab.Sessions;

public sealed partial record MineView
{
    /// <summary>The votes of this person and of the seats that they represent; never a secret one.</summary>
    [Id(22)]
    public Many<MyVoteView> MyVotes { get; init; } = [];
}
