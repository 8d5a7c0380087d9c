using Collab.Mail.Folder;
using Collab.Testing;
using Xunit;

namespace Collab.Mail;

public sealed class DropFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly ManualTime time = new();

    [Fact]
    public async Task What_is_sent_lies_there_as_it_was_written_newest_first()
    {
        var drop = New();
        await drop.Send(Post.To("ada@north.example", "Ada ᐋᓂᓐ") with { Subject = Post.Mixed, Text = $"{Post.Mixed}\nBye", Html = $"<p>{Post.Mixed}</p>", Calendar = new("REQUEST", "BEGIN:VCALENDAR") });
        time.Advance(TimeSpan.FromSeconds(1));
        await drop.Send("eve@garderie-été.example");

        var mails = drop.Newest(10).ToList();

        Assert.Equal(["eve@xn--garderie-t-j7ab.example", "ada@north.example"], mails.Select(mail => mail.To));
        var mail = mails[1];
        Assert.Equal((Post.Mixed, $"{Post.Mixed}\nBye", $"<p>{Post.Mixed}</p>", "en-CA"), (mail.Subject, mail.Text.ReplaceLineEndings("\n"), mail.Html, mail.Language));
        Assert.Equal("BEGIN:VCALENDAR", mail.Calendar);
        Assert.Equal(mail.Subject, drop.Find(mail.Id)?.Subject);
        Assert.Null(drop.Find("../" + mail.Id));
        Assert.Null(drop.Find("x7k2"));
        Assert.All(Directory.GetFiles(Path.Combine(folder.Path, "mail")), file => Assert.EndsWith(".eml", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_oldest_go_and_the_newest_stay()
    {
        var drop = New();
        for (var number = 0; number < DropFolder.MostKept + 250; number++)
        {
            await drop.Send(Post.To("ada@north.example") with { Subject = $"Number {number}" });
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(drop.Newest(int.MaxValue).Count(), DropFolder.MostKept, DropFolder.MostKept + 150);
        Assert.Equal($"Number {DropFolder.MostKept + 249}", drop.Newest(1).Single().Subject);
    }

    [Fact]
    public async Task What_can_never_be_sent_is_refused_here_too()
    {
        Assert.Equal(MailEnd.Refused, (await New().Send("ada\r\n@north.example")).End);
        Assert.Empty(New().Newest(10));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_defers_the_mail()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mail"), "a file where the folder would be");

        Assert.Equal(MailEnd.Deferred, (await New().Send("ada@north.example")).End);
    }

    public void Dispose() => folder.Dispose();

    private DropFolder New() => new(Path.Combine(folder.Path, "mail"), time);
}
