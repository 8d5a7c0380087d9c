using System.Text;
using Collab.Mail.Mime;
using Ical.Net;
using Ical.Net.CalendarComponents;
using MimeKit;
using Xunit;

namespace Collab.Mail;

/// <summary>What we write is read by somebody else's reader.</summary>
public sealed class MimeWriterTests
{
    private const string Invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Collab//Sessions//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:x7k2@occ.example\r\nSEQUENCE:1\r\n"
        + "DTSTAMP:20270301T000000Z\r\nDTSTART:20270305T233000Z\r\nDTEND:20270306T003000Z\r\nSUMMARY:Réunion ᐋᓂᓐ\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly MailMessage Full = Post.To("ada@north.example", "Ada “Ringó” ᐋᓂᓐ") with
    {
        Subject = Post.Mixed,
        Text = $"Bonjour,\n\n{Post.Mixed}\r\n.\n..\nFrom here on\n",
        Html = $"<p>{Post.Mixed}</p>",
        Calendar = new("REQUEST", Invitation),
        ReplyTo = new("Secretary, of the \"Collective\"", "secretary@occ.example"),
        Unsubscribe = "https://occ.example/u/abc",
    };

    [Fact]
    public void All_words_arrive_as_they_were_written()
    {
        var read = Read(Full);

        Assert.Equal(Post.Mixed, read.Subject);
        Assert.Equal(("Ontario Care Collective", "notices@occ.example"), One(read.From));
        Assert.Equal(("Ada “Ringó” ᐋᓂᓐ", "ada@north.example"), One(read.To));
        Assert.Equal(("Secretary, of the \"Collective\"", "secretary@occ.example"), One(read.ReplyTo));
        Assert.Equal($"Bonjour,\n\n{Post.Mixed}\n.\n..\nFrom here on\n", read.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal($"<p>{Post.Mixed}</p>", read.HtmlBody);
    }

    [Fact]
    public void Programs_find_what_they_look_for_in_the_headers()
    {
        var read = Read(Full);

        Assert.Equal(Full.Id, read.MessageId);
        Assert.Equal(Full.Date, read.Date);
        Assert.Equal(new Version(1, 0), read.MimeVersion);
        Assert.Equal("en-CA", read.Body!.Headers["Content-Language"]);
        Assert.Equal("auto-generated", read.Headers["Auto-Submitted"]);
        Assert.Equal("<https://occ.example/u/abc>", read.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", read.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void The_alternatives_stand_in_the_order_of_their_worth()
    {
        var alternatives = Assert.IsType<MultipartAlternative>(Read(Full).Body);

        Assert.Equal(["text/plain", "text/html", "text/calendar"], alternatives.Select(part => part.ContentType.MimeType));
        Assert.All(alternatives.Cast<TextPart>(), part => Assert.Equal((ContentEncoding.Base64, "utf-8"), (part.ContentTransferEncoding, part.ContentType.Charset)));
    }

    [Fact]
    public void A_calendar_program_reads_the_entry()
    {
        var part = Assert.IsType<MultipartAlternative>(Read(Full).Body).OfType<TextPart>().Single(one => one.ContentType.MimeType == "text/calendar");
        var entry = Assert.Single(Calendar.Load(part.Text)!.Events);

        Assert.Equal("REQUEST", part.ContentType.Parameters["method"]);
        Assert.Equal(("x7k2@occ.example", 1, "Réunion ᐋᓂᓐ"), (entry.Uid, entry.Sequence, entry.Summary));
        Assert.Equal(new DateTime(2027, 3, 5, 23, 30, 0, DateTimeKind.Utc), entry.Start!.AsUtc);
    }

    [Fact]
    public void What_has_text_only_is_one_part()
    {
        var read = Read(Post.To("ada@north.example"));

        Assert.Equal("text/plain", Assert.IsType<TextPart>(read.Body).ContentType.MimeType);
        Assert.Equal("Dear member,\n\nsee you on Friday.\n", read.TextBody!.ReplaceLineEndings("\n"));
        Assert.False(read.Headers.Contains("List-Unsubscribe"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=?UTF-8?B?SGk=?=")]
    [InlineData("A subject that is longer than any line of a header may be, so that it cannot stand there as it is")]
    [InlineData("Ordre du jour : hébergement, déplacements, relève; procès-verbal de la dernière assemblée générale annuelle")]
    public void Subjects_survive(string subject) => Assert.Equal(subject, Read(Full with { Subject = subject }).Subject ?? "");

    [Fact]
    public void No_line_is_too_long_and_no_byte_beyond_ASCII()
    {
        var much = string.Concat(Enumerable.Repeat(Post.Mixed, 40));
        var text = Encoding.Latin1.GetString(Written(Full with { Subject = much, To = new(much, "ada@north.example"), Text = much }));

        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.DoesNotContain(text, letter => letter is '\0' or > '~');
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    private static (string?, string) One(InternetAddressList list)
    {
        var one = Assert.IsType<MailboxAddress>(Assert.Single(list));
        return (one.Name, one.Address);
    }

    private static MimeMessage Read(MailMessage message) => MimeMessage.Load(new MemoryStream(Written(message)));

    private static byte[] Written(MailMessage message)
    {
        var text = new ByteText();
        Outgoing.Of(message, out _)!.Write(text);
        return text.Written.ToArray();
    }
}
