namespace Collab.Sessions;

/// <summary>What a voter says.</summary>
/// <param name="Choices">Counted from 0; in ascending order.</param>
/// <param name="TakesBack">"We must take this back": no choice yet, and nothing final for this community until it answers.</param>
[GenerateSerializer, Immutable, Alias("ballot")]
public sealed record Ballot(
    [property: Id(0)] Many<int> Choices,
    [property: Id(1)] string? Reason = null,
    [property: Id(2)] bool TakesBack = false)
{
    public static readonly Ballot WeMustTakeThisBack = new([], null, TakesBack: true);

    public static Ballot Of(params ReadOnlySpan<int> choices) => new([.. choices]);

    public static Ballot Of(Stance stance, string? reason = null) => new([(int)stance], reason);
}

/// <summary>With what right a ballot was cast.</summary>
public enum CastAs
{
    /// <summary>The seat's representative or alternate; in an informal poll, the person.</summary>
    Own,

    /// <summary>By a dated proxy.</summary>
    Proxy,

    /// <summary>By a substitute: counts once it is confirmed.</summary>
    Substitute,

    /// <summary>"By telephone, entered by …": the facilitator says openly what they were told.</summary>
    Telephone,
}
