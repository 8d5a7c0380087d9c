using Collab.Mail.Mime;
using Collab.Mail.Smtp;

namespace Collab.Mail.Bounces;

/// <summary>Finds in a message what it reports: a delivery status notification (RFC 3464), or what Exim writes without one. Never throws.</summary>
internal static class BounceReader
{
    private const int LongestWords = 300;

    /// <summary>Where the address that a report was sent to may stand, the surest first: the envelope's, and then the header that anybody writes.</summary>
    private static readonly string[] EnvelopeHeaders = ["X-Original-To", "Delivered-To", "Envelope-To", "X-Envelope-To", "To"];

    /// <summary>Null where it reports nothing that failed.</summary>
    public static Bounce? Read(ReadOnlyMemory<byte> message)
    {
        var report = MimeReader.Read(message);
        return Envelope(report) is not { } envelope ? null
            : report.Find("message/delivery-status") is { } status ? OfStatus(report, envelope, status)
            : report.Headers.Value("X-Failed-Recipients") is not null ? new(envelope, MessageId(report), "5.0.0", IsPermanent: true, null)
            : null;
    }

    private static Bounce? OfStatus(MimePart report, string envelope, MimePart status)
    {
        // The first group speaks of the message, each other of one recipient; ours have one.
        foreach (var recipient in MimeReader.Groups(status.Decoded))
        {
            if (recipient.Value("Action")?.Trim().ToLowerInvariant() is ("failed" or "delayed") and var action)
            {
                var diagnostic = Words(recipient.Value("Diagnostic-Code"));
                return new(envelope, MessageId(report), Status(recipient, diagnostic, action == "failed"), action == "failed", diagnostic);
            }
        }

        return null;
    }

    /// <summary>The more exact of what the reporting server found and what the recipient's server said.</summary>
    private static string Status(MimeHeaders recipient, string? diagnostic, bool isPermanent)
    {
        var said = recipient.Value("Status")?.Split(' ', '(')[0] is { } first && SmtpReply.IsEnhanced(first) ? first : null;
        // A server that has given up trying says that it failed, for a reason that may pass.
        var otherwise = isPermanent && said?[0] != '4' ? "5.0.0" : "4.0.0";
        var status = said?[0] == otherwise[0] ? said : otherwise;
        var inside = diagnostic?.Split([' ', ';', '-', '#'], 20).FirstOrDefault(word => SmtpReply.IsEnhanced(word) && word[0] == otherwise[0]);
        return status == otherwise && inside is not null ? inside : status;
    }

    /// <summary>Of the mail that was sent back, as a whole or as its headers; else what the report says that it answers.</summary>
    private static string? MessageId(MimePart report)
    {
        var original = report.All.Skip(1).Select(part => part.Headers.Value("Message-ID")).FirstOrDefault(id => id is not null);
        var id = original ?? report.Headers.Value("In-Reply-To") ?? report.Headers.Value("References");
        return id is null ? null : AddressText.In(id) is { Length: > 0 and <= 900 } found ? found : null;
    }

    private static string? Envelope(MimePart report)
    {
        foreach (var name in EnvelopeHeaders)
        {
            if (report.Headers.Value(name) is { } header && WireAddress.Of(AddressText.In(header)) is { } address)
            {
                return address.Text;
            }
        }

        return null;
    }

    private static string? Words(string? diagnostic)
        => diagnostic is null ? null : string.Concat(diagnostic.Take(LongestWords).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
