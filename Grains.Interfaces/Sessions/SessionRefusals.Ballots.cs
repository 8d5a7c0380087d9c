namespace Collab.Sessions;

public static partial class SessionRefusals
{
    /// <summary>A substitute's vote is confirmed by others, who would have to know it.</summary>
    public static readonly Refusal SubstitutesVoteOpenly = new("session.substitutes-vote-openly");
    public static readonly Refusal BallotIsCounted = new("session.ballot-is-counted");
    public static readonly Refusal SystemOnly = new("session.system-only");
}
