namespace Collab.Mail.Smtp;

/// <summary>How one message fared over one connection.</summary>
/// <param name="IsOurs">What is set here was refused, such as the sender or the password: no recipient may suffer for it.</param>
/// <param name="IsStale">The connection was gone before anything was said over it this time: another one may do.</param>
internal readonly record struct Attempt(MailAnswer Answer, bool IsOurs = false, bool IsStale = false)
{
    /// <summary>Replies that speak of us and not of a recipient: unknown commands, wrong order, no authentication.</summary>
    private static readonly int[] Ours = [500, 502, 503, 530, 534, 535, 538];

    public static Attempt OfSender(SmtpReply reply) => reply switch
    {
        // Too big, and no server for such addresses: these are the message's.
        { Code: 552 or 553, Status: "5.3.4" or "5.6.7" } => new(reply.As(MailEnd.Refused)),
        { IsNever: true } => OfSettings(reply),
        _ => new(reply.As(MailEnd.Deferred)),
    };

    /// <summary>What a server said to the recipient or to <c>DATA</c>.</summary>
    public static Attempt OfRecipient(SmtpReply reply) => !reply.IsNever ? new(reply.As(MailEnd.Deferred))
        : Ours.Contains(reply.Code) ? OfSettings(reply)
        : new(reply.As(MailEnd.Refused));

    /// <summary>What it said when it had the whole message. Anything but a yes or no leaves us in the dark.</summary>
    public static Attempt OfMessage(SmtpReply reply) => new(reply switch
    {
        { IsYes: true } => MailAnswer.Taken,
        { IsNotNow: true } => reply.As(MailEnd.Deferred),
        { IsNever: true } => reply.As(MailEnd.Refused),
        _ => reply.As(MailEnd.Lost),
    });

    private static Attempt OfSettings(SmtpReply reply) => new(reply.As(MailEnd.Deferred) with { IsForAll = true }, IsOurs: true);
}
