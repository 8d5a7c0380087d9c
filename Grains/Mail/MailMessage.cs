namespace Collab.Mail;

/// <summary>One message to one recipient, before it is encoded.</summary>
/// <param name="EnvelopeFrom">Where servers report what could not be delivered: another address for each message, so that a report is traced back.</param>
/// <param name="Id">Its <c>Message-ID</c> without the angle brackets; the same when it is sent again.</param>
/// <param name="Language">The tag of the language that it is in.</param>
/// <param name="Collective">Whose it is: whose rate it counts against.</param>
internal sealed record MailMessage(
    Mailbox From,
    Mailbox To,
    string EnvelopeFrom,
    string Id,
    DateTimeOffset Date,
    string Subject,
    string Text,
    string Language,
    string Collective)
{
    public string? Html { get; init; }

    public Mailbox? ReplyTo { get; init; }

    /// <summary>An iCalendar text and its method (<c>REQUEST</c>, <c>CANCEL</c>), which goes beside text and HTML.</summary>
    public CalendarPart? Calendar { get; init; }

    /// <summary>The address that stops mails of this kind by one POST (RFC 8058), and by a page for people.</summary>
    public string? Unsubscribe { get; init; }
}

/// <summary>A name, in any script, and an address.</summary>
internal sealed record Mailbox(string? Name, string Address);

/// <summary>An entry for a calendar.</summary>
internal sealed record CalendarPart(string Method, string Text);
