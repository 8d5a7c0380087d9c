using System.Globalization;
using Collab.Mail;

namespace Collab.Notices;

/// <summary>Makes a notice ready to be written to its recipients.</summary>
internal sealed class NoticeWriter(Composer composer, MailAddresses addresses)
{
    /// <param name="before">The same notice as it was prepared earlier: where its words are the same, they are not read again.</param>
    /// <exception cref="Templates.TemplateException">Its words have a fault, which was to be found before it was let go.</exception>
    public ReadyNotice Prepare(NoticeLetter letter, ReadyNotice? before = null)
        => before?.With(letter) ?? new(letter, composer.Read(letter.Plan.Words, letter.Plan.About, name => letter.Partials.GetValueOrDefault(name)), addresses);
}

/// <summary>A notice that is ready to be written to any of its recipients.</summary>
internal sealed class ReadyNotice(NoticeLetter letter, Composition words, MailAddresses addresses)
{
    private string? ReplyTo => letter.Plan.ReplyTo ?? letter.Collective.Contact.Email;

    /// <summary>The same words with other facts; none where they are others.</summary>
    public ReadyNotice? With(NoticeLetter other)
        => other.Plan.About == letter.Plan.About && other.Plan.Words == letter.Plan.Words && ReferenceEquals(other.Partials, letter.Partials) ? new(other, words, addresses) : null;

    /// <summary>The mail to one recipient, or what stands in its way.</summary>
    public (MailMessage? Mail, WordsFault? Fault) Write(Admission to, int number, DateTimeOffset now)
    {
        var secret = NoticeSecrets.Of(letter.Key, number);
        var (session, links, report) = (Session(to), Links(number, secret, to.Language), ReportId(number, secret));
        return !Compose(to, session, links, now, out var composed, out var fault) ? (null, fault) : (new(
            new(NameOf(to.Language), addresses.From),
            new(to.Name, to.Email!),
            addresses.Envelope(report),
            $"{report}@{addresses.Domain}",
            now,
            composed!.Subject,
            composed.Text,
            to.Language,
            letter.Slug)
        {
            Html = composed.Html,
            ReplyTo = ReplyTo is { } mailbox ? new(NameOf(to.Language), mailbox) : null,
            Calendar = letter.CalendarOf(session, new(NameOf(to.Language), ReplyTo ?? addresses.From), to, now),
            Unsubscribe = links.Unsubscribe,
        }, null);
    }

    /// <summary>The notice as one reader sees it.</summary>
    public bool Compose(Admission to, int number, DateTimeOffset now, out Composed? composed, out WordsFault? fault)
        => Compose(to, Session(to), Links(number, NoticeSecrets.Of(letter.Key, number), to.Language), now, out composed, out fault);

    /// <summary>The notice as a line of one reader's digest; none where it cannot be filled in for them.</summary>
    public NoticeHeadline? Headline(Admission to, int number, DateTimeOffset now)
    {
        var secret = NoticeSecrets.Of(letter.Key, number);
        var links = Links(number, secret, to.Language);
        return Compose(to, Session(to), links, now, out var composed, out _) ? new(letter.Plan.About, composed!.Subject, links.Answer, ReportId(number, secret)) : null;
    }

    private bool Compose(Admission to, SessionFacts? session, NoticeLinks links, DateTimeOffset now, out Composed? composed, out WordsFault? fault)
        => words.TryCompose(new(RecipientOf(to), letter.Collective, letter.Sender is "" ? NameOf(to.Language) : letter.Sender, session, links, now) { Asks = letter.Plan.Asks }, out composed, out fault);

    private static Recipient RecipientOf(Admission to) => new(to.Name, to.Organisation?.In(to.Language), to.Language);

    /// <summary>The session as this reader may know it.</summary>
    private SessionFacts? Session(Admission to) => letter.Session is not { } session ? null : session with
    {
        Link = $"{letter.Root}/{to.Language}/{letter.Slug}/sessions/{letter.Plan.Session}",
        Actions = [.. session.Actions.Where(action => action.Owner == to.Person?.Actor)],
    };

    private NoticeLinks Links(int number, string secret, string language)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{letter.Root}/{language}/{letter.Slug}/mail/{letter.Notice}/{number}/{secret}");
        return new(own, $"{own}/preferences", $"{own}/unsubscribe");
    }

    /// <summary>Names the message in servers' reports.</summary>
    private string ReportId(int number, string secret) => new NoticeReportId(letter.Slug, letter.Notice, number, NoticeSecrets.Short(secret)).ToString();

    private string NameOf(string language) => letter.Collective.Name.In(language);
}
