using System.Buffers;

namespace Collab.Mail.Mime;

/// <summary>A message that can be written and sent: its addresses are addresses, and no header holds what would begin another.</summary>
internal sealed class Outgoing
{
    /// <summary>Addresses that name things must fit on one line beside their header's name (RFC 5322, 2.1.1).</summary>
    private const int LongestAddress = 900;
    private const int LongestHeader = 4000;

    /// <summary>All of printable ASCII but what would end an id or an address in angle brackets.</summary>
    private static readonly SearchValues<char> InBrackets = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Where(letter => letter is not ('<' or '>'))]);

    private static readonly SearchValues<char> Tokens = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private Outgoing(MailMessage message, WireAddress from, WireAddress to, WireAddress envelope, WireAddress? replyTo)
        => (Message, From, To, Envelope, ReplyTo) = (message, from, to, envelope, replyTo);

    public MailMessage Message { get; }

    public WireAddress From { get; }

    public WireAddress To { get; }

    public WireAddress Envelope { get; }

    public WireAddress? ReplyTo { get; }

    public bool NeedsUtf8 => From.IsInternational || To.IsInternational || Envelope.IsInternational || ReplyTo is { IsInternational: true };

    /// <summary>Null, with the answer, where the message can never be sent as it is. Nothing is taken out of it silently.</summary>
    public static Outgoing? Of(MailMessage message, out MailAnswer refused)
    {
        refused = Fault(message)!;
        if (refused is not null)
        {
            return null;
        }

        if (WireAddress.Of(message.To.Address) is not { } to)
        {
            refused = Refused("5.1.3", "The recipient's address is none");
            return null;
        }

        if (WireAddress.Of(message.From.Address) is not { } from || WireAddress.Of(message.EnvelopeFrom) is not { } envelope)
        {
            refused = Refused("5.1.7", "The sender's address is none");
            return null;
        }

        var replyTo = message.ReplyTo is { } reply ? WireAddress.Of(reply.Address) : null;
        if (message.ReplyTo is not null && replyTo is null)
        {
            refused = Refused("5.1.7", "The address for replies is none");
            return null;
        }

        return new(message, from, to, envelope, replyTo);
    }

    private static MailAnswer? Fault(MailMessage message) => message switch
    {
        _ when !IsHeader(message.Subject) => Refused("5.6.0", "The subject holds a control character or is too long"),
        _ when !IsHeader(message.From.Name) || !IsHeader(message.To.Name) || !IsHeader(message.ReplyTo?.Name) => Refused("5.6.0", "A name holds a control character or is too long"),
        _ when !IsInBrackets(message.Id) || !message.Id.Contains('@', StringComparison.Ordinal) => Refused("5.6.0", "The Message-ID is none"),
        _ when message.Unsubscribe is { } unsubscribe && !IsInBrackets(unsubscribe) => Refused("5.6.0", "The address that stops such mails is none"),
        _ when !IsToken(message.Language) || (message.Calendar is { } calendar && !IsToken(calendar.Method)) => Refused("5.6.0", "A language or method is none"),
        _ => null,
    };

    private static MailAnswer Refused(string status, string words) => new(MailEnd.Refused, status, words);

    private static bool IsHeader(string? text) => text is null || (text.Length <= LongestHeader && !text.Any(char.IsControl));

    private static bool IsInBrackets(string text) => text.Length is > 0 and <= LongestAddress && !text.AsSpan().ContainsAnyExcept(InBrackets);

    private static bool IsToken(string text) => text.Length is > 0 and <= 64 && !text.AsSpan().ContainsAnyExcept(Tokens);
}
