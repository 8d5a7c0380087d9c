using Collab.Journal;

namespace Collab.Codes;

/// <summary>The rules of a six-letter code: it opens one session, and once revoked, nothing ever again.</summary>
internal sealed record Code : IJournaled<Code, CodeEvent>
{
    public static string Kind => "code";

    public static Code Empty { get; } = new();

    /// <summary>The key of the session that it was made for.</summary>
    public string? Session { get; init; }

    public bool IsRevoked { get; init; }

    /// <summary>What it opens now.</summary>
    public string? Opens() => IsRevoked ? null : Session;

    public Decision<CodeEvent> Assign(string session, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => CodeRefusals.OnlySessions,
        { Session: null } => new CodeAssigned(session),
        _ when Opens() == session => Decision.Nothing,
        _ => CodeRefusals.Taken,
    };

    public Decision<CodeEvent> Revoke(string session, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => CodeRefusals.OnlySessions,
        _ when Session != session => CodeRefusals.NotYours,
        { IsRevoked: true } => Decision.Nothing,
        _ => new CodeRevoked(),
    };

    public Code Evolve(CodeEvent happened, Stamp stamp) => happened switch
    {
        CodeAssigned assigned => this with { Session = assigned.Session },
        CodeRevoked => this with { IsRevoked = true },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}
