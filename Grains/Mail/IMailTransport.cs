namespace Collab.Mail;

/// <summary>Takes mails to the next server, one recipient a message. Paces itself: no collective and no recipient's domain gets more than is set.</summary>
internal interface IMailTransport
{
    /// <summary>Never throws for what a server or the network does: that is the answer. Safe from any thread.</summary>
    Task<MailAnswer> Send(MailMessage message, CancellationToken stop);
}

/// <summary>How the sending of one message ended.</summary>
/// <param name="Status">An enhanced status code such as <c>5.1.1</c> (RFC 3463), or the reply code, or nothing.</param>
/// <param name="Words">What the server said, cut short; not for people's eyes without escaping.</param>
internal sealed record MailAnswer(MailEnd End, string? Status = null, string? Words = null)
{
    public static readonly MailAnswer Taken = new(MailEnd.Taken);

    /// <summary>No server takes any mail as things are, be it out of reach or refusing what is set here: this recipient is not the reason.</summary>
    public bool IsForAll { get; init; }
}

/// <summary>The ends that the sending of one message can have.</summary>
internal enum MailEnd
{
    /// <summary>The server has acknowledged that it delivers it.</summary>
    Taken,

    /// <summary>Not now (4xx, no connection, a time-out before the message was out): tried again later, nothing was delivered.</summary>
    Deferred,

    /// <summary>Not ever (5xx, an address that cannot be).</summary>
    Refused,

    /// <summary>The whole message was sent and the answer never came: it may have been delivered.</summary>
    Lost,
}
