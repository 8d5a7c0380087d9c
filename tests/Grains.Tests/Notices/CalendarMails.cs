using Collab.Testing.Mail;
using Ical.Net.CalendarComponents;
using MimeKit;
using Xunit;

namespace Collab.Notices;

/// <summary>Reads mails and the entries in them as other programs do.</summary>
internal static class CalendarMails
{
    public static MimeMessage Parsed(SinkMail mail) => MimeMessage.Load(new MemoryStream(mail.Bytes.ToArray()));

    public static (string Method, CalendarEvent Entry) Read(SinkMail mail)
    {
        var part = Parsed(mail).BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar"));
        var calendar = Ical.Net.Calendar.Load(part.Text)!;
        Assert.Equal(part.ContentType.Parameters["method"], calendar.Method);
        return (calendar.Method!, Assert.Single(calendar.Events));
    }
}
