using System.Collections.Immutable;

namespace Collab.Notices;

/// <summary>A field that the words of a notice can name.</summary>
/// <param name="Path">As it is written: <c>member.name</c>.</param>
/// <param name="Sample">How it is best written in a text; the path alone, but for lists and times.</param>
/// <param name="Example">What that becomes with invented facts.</param>
public sealed record NoticeField(string Path, Text About, string Sample, Text Example)
{
    public bool IsOfSession => Path.StartsWith("session.", StringComparison.Ordinal);
}

/// <summary>All fields that there are, for those who write. In <c>session.items</c> each has a <c>title</c>, in <c>session.actions</c> <c>words</c> and a day on which it is <c>due</c>.</summary>
public static class NoticeFields
{
    private const string Moment = "date.to_string '%F %R'";

    public static readonly ImmutableArray<NoticeField> All =
    [
        Of("member.name", "The reader’s name", "Nom de la personne qui lit", "Marie-Ève Martin"),
        Of("member.organisation", "For whom the reader speaks; may be empty", "Au nom de qui cette personne parle; peut être vide", "Riverside Homes"),
        Of("sender.name", "Who sends it", "Qui l’envoie", "Sam Baptiste"),
        Of("today", "The day on which it is sent", "Jour de l’envoi", new Text("19 Feb 2027", "19 févr. 2027")),
        Of("collective.name", "The collective’s name", "Nom du collectif", new Text("Example Collective", "Collectif Exemple")),
        Of("collective.phone", "Its telephone number; may be empty", "Son numéro de téléphone; peut être vide", "555-0100"),
        Of("collective.email", "Its mail address; may be empty", "Son adresse de courriel; peut être vide", "office@example.org"),
        Of("collective.website", "Its website; may be empty", "Son site Web; peut être vide", "https://example.org"),
        Of("collective.postal", "The lines of its postal address", "Les lignes de son adresse postale", "P.O. Box 100, Toronto ON  M5V 1A1", "array.join ', '"),
        Of("session.title", "The session’s title", "Titre de la séance", new Text("Spring town hall", "Discussion du printemps")),
        Of("session.kind", "What kind of session it is", "Genre de séance", new Text("Town hall", "Discussion ouverte")),
        Of("session.starts", "When it begins", "Quand elle commence", "2027-03-05 18:30", Moment),
        Of("session.ends", "When it ends", "Quand elle se termine", "2027-03-05 20:30", Moment),
        Of("session.zone", "The time zone of both", "Fuseau horaire des deux", new Text("Eastern time", "heure de l’Est")),
        Of("session.hearing", "How to hear it: link, number, address", "Comment l’entendre : lien, numéro, adresse", "https://meet.example.org/spring, +1 555 0100", "array.join ', '"),
        Of("session.items", "The agenda; each item has a title", "Ordre du jour; chaque point a un titre", new Text("Welcome, Night staffing", "Accueil, Personnel de nuit"), "array.map 'title' | array.join ', '"),
        Of("session.actions", "What the reader is still to do because of it; each has words and a due date", "Ce que la personne a encore à faire à la suite de la séance; chaque action a un texte (words) et une échéance (due)", new Text("Draft the terms", "Rédiger les modalités"), "array.map 'words' | array.join ', '"),
        Of("session.reason", "Why it does not take place; empty where it does", "Pourquoi elle n’a pas lieu; vide si elle a lieu", new Text("The hall is closed.", "La salle est fermée.")),
        Of("session.link", "The session’s page", "Page de la séance", "https://collab.example.org/spring"),
        Of("links.answer", "Where the reader answers, without signing in", "Où répondre, sans ouvrir de session", "https://collab.example.org/answer"),
        Of("links.preferences", "Where the reader chooses what to get", "Où choisir ce que l’on reçoit", "https://collab.example.org/preferences"),
        Of("links.unsubscribe", "Where the reader unsubscribes", "Où se désabonner", "https://collab.example.org/unsubscribe"),
    ];

    private static NoticeField Of(string path, string english, string french, string example, string? written = null)
        => Of(path, english, french, new Text(example, example), written);

    private static NoticeField Of(string path, string english, string french, Text example, string? written = null)
        => new(path, new(english, french), written is null ? $"{{{{ {path} }}}}" : $"{{{{ {path} | {written} }}}}", example);
}
