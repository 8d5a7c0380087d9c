using System.Collections.Immutable;
using Collab.Collectives;

namespace Collab.Notices;

/// <summary>
/// What every notice says at its end: who sends it and how to reach them, why one gets it, and how to get no more (Canada's anti-spam
/// law, s. 6).
/// </summary>
internal sealed record Footer(NoticeFacts Facts, NoticeClass About, string Language)
{
    /// <summary>Other classes that the same mail tells of, and that the same link stops.</summary>
    public ImmutableArray<NoticeClass> Others { get; init; } = [];

    public string From => Facts.Collective.Name.In(Language) is var name && Facts.Sender == name ? name : $"{Facts.Sender}, {name}";

    public IEnumerable<string> Postal => Facts.Collective.Contact.Postal.Items;

    /// <summary>Other ways to reach the collective: what it is called, how it reads, where it leads.</summary>
    public IEnumerable<(string Name, string Shown, string? Address)> Contact
    {
        get
        {
            var contact = Facts.Collective.Contact;
            return new (Text Name, string? Shown, string? Address)[]
                {
                    (NoticeText.Phone, contact.Phone, null),
                    (NoticeText.Email, contact.Email, $"mailto:{contact.Email}"),
                    (NoticeText.Website, contact.Website, contact.Website),
                }
                .Where(way => !string.IsNullOrWhiteSpace(way.Shown))
                .Select(way => (way.Name.In(Language) + NoticeText.Colon.In(Language), way.Shown!, way.Address));
        }
    }

    public string Why => string.Join(' ', [.. Others.Insert(0, About).Select(about => NoticeText.WhyOf(about).In(Language)), NoticeText.Recommends.In(Language)]);

    public string Preferences => NoticeText.Preferences.In(Language);

    public string Unsubscribe => (Others.IsEmpty ? NoticeText.UnsubscribeOf(About) : NoticeText.UnsubscribeAll).In(Language);

    public string ToPlainText() => string.Join('\n',
    [
        "-- ",
        From,
        .. Postal,
        .. Contact.Select(way => way.Name + way.Shown),
        "",
        Why,
        "",
        Preferences + NoticeText.Colon.In(Language) + Facts.Links.Preferences,
        Unsubscribe + NoticeText.Colon.In(Language) + Facts.Links.Unsubscribe,
    ]);
}
