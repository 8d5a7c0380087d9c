namespace Collab.Journal;

/// <summary>When and by whom a decision is taken: all that a rule may know of the world outside its state.</summary>
/// <param name="Version">The version that the decision gets if it changes something.</param>
/// <param name="At">Never earlier than the entry before; where the author is anonymous, never in an earlier minute, and to the minute.</param>
internal readonly record struct Stamp(long Version, DateTimeOffset At, Actor By)
{
    /// <summary>The id of what this decision makes.</summary>
    public string NewId(int ordinal = 0) => Ids.Of(Version, ordinal);
}
