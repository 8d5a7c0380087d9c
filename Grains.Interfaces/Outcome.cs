namespace Collab;

/// <summary>How a command ended.</summary>
public enum OutcomeKind
{
    /// <summary>Durable, at or before the version given; a repeat gets the same answer.</summary>
    Accepted,

    /// <summary>A rule said no; nothing changed.</summary>
    Refused,

    /// <summary>The store did not answer: it may or may not have happened. Ask again with the same id.</summary>
    Unknown,
}

/// <summary>The answer to a command.</summary>
/// <param name="Version">The journal's version that this answer rests on.</param>
[GenerateSerializer, Immutable, Alias("outcome")]
public sealed record Outcome(
    [property: Id(0)] OutcomeKind Kind,
    [property: Id(1)] long Version = 0,
    [property: Id(2)] Refusal? Refusal = null)
{
    public static readonly Outcome Unknown = new(OutcomeKind.Unknown);

    public static Outcome Accepted(long version) => new(OutcomeKind.Accepted, version);

    public static Outcome Refused(Refusal refusal, long version = 0) => new(OutcomeKind.Refused, version, refusal);

    /// <summary>What this command made, where it made something; see <see cref="Ids.Of"/>.</summary>
    public string MadeId => Ids.Of(Version);
}
