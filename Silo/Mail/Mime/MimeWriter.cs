using System.Globalization;

namespace Collab.Mail.Mime;

/// <summary>Writes messages as servers take them (RFC 5322 and RFC 2045): one part of plain text, or alternatives of text, HTML and calendar.</summary>
internal static class MimeWriter
{
    /// <summary>No line of base64 has an underscore, so no part can hold it.</summary>
    private static ReadOnlySpan<byte> Boundary => "=_alternative"u8;

    public static void Write(this Outgoing mail, ByteText to)
    {
        WriteHeaders(mail, to);
        var message = mail.Message;
        if (message is { Html: null, Calendar: null })
        {
            to.Add("Content-Type: text/plain; charset=utf-8"u8).AddBody(message.Text);
            return;
        }

        to.Add("Content-Type: multipart/alternative; boundary=\""u8).Add(Boundary).Add("\"\r\n\r\n"u8);
        to.BeginPart().Add("text/plain; charset=utf-8"u8).AddBody(message.Text);
        if (message.Html is { } html)
        {
            to.BeginPart().Add("text/html; charset=utf-8"u8).AddBody(html);
        }

        if (message.Calendar is { } calendar)
        {
            to.BeginPart().Add("text/calendar; method="u8).Add(calendar.Method.AsSpan()).Add("; charset=utf-8"u8).AddBody(calendar.Text);
        }

        to.Add("--"u8).Add(Boundary).Add("--\r\n"u8);
    }

    private static void WriteHeaders(Outgoing mail, ByteText to)
    {
        var message = mail.Message;
        message.Date.UtcDateTime.TryFormat(to.Add("Date: "u8).Room(40), out var length, "ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        to.Took(length);
        to.Add("\r\n"u8);
        to.Add("From"u8, message.From.Name, mail.From);
        to.Add("To"u8, message.To.Name, mail.To);
        if (mail.ReplyTo is { } replyTo)
        {
            to.Add("Reply-To"u8, message.ReplyTo?.Name, replyTo);
        }

        to.Add("Subject"u8, message.Subject);
        to.Add("Message-ID: <"u8).Add(message.Id.AsSpan()).Add(">\r\nMIME-Version: 1.0\r\nContent-Language: "u8).Add(message.Language.AsSpan());
        to.Add("\r\nAuto-Submitted: auto-generated\r\n"u8);
        if (message.Unsubscribe is { } unsubscribe)
        {
            to.Add("List-Unsubscribe: <"u8).Add(unsubscribe.AsSpan()).Add(">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"u8);
        }
    }

    private static ByteText BeginPart(this ByteText to) => to.Add("--"u8).Add(Boundary).Add("\r\nContent-Type: "u8);

    private static void AddBody(this ByteText to, string text)
        => to.Add("\r\nContent-Transfer-Encoding: base64\r\n\r\n"u8).AddBase64(text);
}
