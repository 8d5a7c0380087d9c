using System.Collections.Immutable;
using System.Globalization;
using Collab.Collectives;
using Collab.Mail;
using Collab.People;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>Writes the daily digest: a subject and a link for each notice, and at its end what the law asks of every notice.</summary>
internal sealed class DigestWriter(MailAddresses addresses)
{
    /// <param name="number">Counts those of this person, for good: with what the newest line is named by, it names the mail.</param>
    /// <param name="headlines">What it tells of, oldest first.</param>
    /// <returns>None where there is nothing to tell of, or nobody to tell.</returns>
    public MailMessage? Write(string slug, CollectiveFacts collective, PersonView person, long number, ImmutableArray<NoticeHeadline> headlines, DateTimeOffset now)
    {
        if (headlines.IsEmpty || person is not { Card: { Name: var name, Language: var language }, Email: { } email })
        {
            return null;
        }

        // The newest one's link proves whose mail it is, for all of them.
        var (link, sender) = (headlines[^1].Link, collective.Name.In(language));
        ImmutableArray<NoticeClass> classes = [headlines[^1].About, .. headlines.Select(one => one.About).Distinct().Where(about => about != headlines[^1].About)];
        var links = new NoticeLinks(link, $"{link}/preferences", classes.Length == 1 ? $"{link}/unsubscribe" : $"{link}/unsubscribe?also={string.Join(',', classes[1..])}");
        var footer = new Footer(new(new(name, null, language), collective, sender, null, links, now), classes[0], language) { Others = classes[1..] };
        var subject = string.Format(CultureInfo.InvariantCulture, NoticeText.DigestOf(headlines.Length).In(language), sender, headlines.Length);
        return new(
            new(sender, addresses.From),
            new(name, email),
            addresses.Envelope(headlines[^1].ReportId),
            $"{headlines[^1].ReportId}.digest-{number}@{addresses.Domain}",
            now,
            subject,
            $"{Plain(headlines, language)}\n\n{footer.ToPlainText()}\n",
            language,
            slug)
        {
            Html = MailPage.Of(subject, Html(headlines, language), language, footer),
            ReplyTo = collective.Contact.Email is { } mailbox ? new(sender, mailbox) : null,
            Unsubscribe = links.Unsubscribe,
        };
    }

    private static string Plain(ImmutableArray<NoticeHeadline> headlines, string language)
        => $"{NoticeText.DigestLead.In(language)}\n\n{string.Join("\n\n", headlines.Select(one => $"{one.Subject}\n{one.Link}"))}\n\n{NoticeText.DigestWhy.In(language)}";

    private static string Html(ImmutableArray<NoticeHeadline> headlines, string language)
    {
        var lines = headlines.Select(one => $"<li><a href=\"{HtmlText.Escape(one.Link)}\">{HtmlText.Escape(one.Subject)}</a></li>\n");
        return $"<p>{HtmlText.Escape(NoticeText.DigestLead.In(language))}</p>\n<ul>\n{string.Concat(lines)}</ul>\n<p>{HtmlText.Escape(NoticeText.DigestWhy.In(language))}</p>\n";
    }
}
