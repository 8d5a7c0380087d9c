using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>Invented facts: what words are tried with before they are saved, and what the list of fields shows.</summary>
internal static class SampleNotice
{
    private static readonly DateTimeOffset Starts = new(2027, 3, 5, 23, 30, 0, TimeSpan.Zero);

    public static readonly SessionFacts Session = new(
        new("Spring town hall", "Discussion du printemps"),
        SessionKind.TownHall,
        Starts,
        Starts.AddHours(2),
        ["https://meet.example.org/spring", "+1 555 0100"],
        [new("Welcome", "Accueil"), new("Night staffing", "Personnel de nuit")],
        "https://collab.example.org/spring")
    {
        CancelledBecause = new("The hall is closed.", "La salle est fermée."),
        Actions = [new(Actor.System, new("Draft the terms", "Rédiger les modalités"), new(2027, 3, 19))],
    };

    private static readonly NoticeLinks Links = new(
        "https://collab.example.org/answer",
        "https://collab.example.org/preferences",
        "https://collab.example.org/unsubscribe");

    private static readonly CollectiveFacts Collective = new(
        new("Example Collective", "Collectif Exemple"),
        "America/Toronto",
        new(["P.O. Box 100", "Toronto ON  M5V 1A1"], "555-0100", "office@example.org", "https://example.org"),
        new("Privacy officer", "privacy@example.org", null));

    /// <summary>With everything that there can be.</summary>
    public static NoticeFacts Full(string language)
        => new(new("Marie-Ève Martin", "Riverside Homes", language), Collective, "Sam Baptiste", Session, Links, Starts.AddDays(-14));

    /// <summary>With nothing that may be missing.</summary>
    public static NoticeFacts Bare(string language) => Full(language) with
    {
        Recipient = new("Marie-Ève Martin", null, language),
        Collective = Collective with { Contact = new([], null, null, null) },
        Session = Session with { Hearing = [], Items = [], CancelledBecause = null, Actions = [] },
    };

    /// <summary>Those that a notice may meet, about a session or about none.</summary>
    public static ImmutableArray<NoticeFacts> All(string language, bool aboutSession)
        => [.. new[] { Full(language), Bare(language) }.Select(facts => aboutSession ? facts : facts with { Session = null })];
}
