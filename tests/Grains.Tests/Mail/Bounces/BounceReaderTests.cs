using System.Diagnostics;
using System.Text;
using Xunit;

namespace Collab.Mail.Bounces;

public sealed class BounceReaderTests
{
    [Fact]
    public void Postfix_is_understood()
        => Assert.Equal(new Bounce(Reports.Envelope, Reports.MessageId, "5.1.1", IsPermanent: true, "smtp; 550 5.1.1 no mailbox here"), BounceReader.Read(Reports.Postfix));

    [Fact]
    public void Exim_is_understood_with_the_recipients_servers_own_words_where_they_say_more()
        => Assert.Equal(new Bounce(Reports.Envelope, Reports.MessageId, "5.2.2", IsPermanent: true, "smtp; 552 5.2.2 mailbox over its quota"), BounceReader.Read(Reports.Exim));

    [Fact]
    public void Exim_without_a_report_is_understood()
        => Assert.Equal(new Bounce(Reports.Envelope, Reports.MessageId, "5.0.0", IsPermanent: true, null), BounceReader.Read(Reports.OldExim));

    [Fact]
    public void Exchange_is_understood()
    {
        var bounce = BounceReader.Read(Reports.Exchange)!;

        Assert.Equal((Reports.Envelope, Reports.MessageId, "5.1.10", true), (bounce.Envelope, bounce.MessageId, bounce.Status, bounce.IsPermanent));
    }

    [Fact]
    public void A_server_that_goes_on_trying_is_not_one_that_gave_up()
        => Assert.Equal(("4.4.1", false), (BounceReader.Read(Reports.Delay)!.Status, BounceReader.Read(Reports.Delay)!.IsPermanent));

    [Fact]
    public void A_server_that_gave_up_trying_says_for_which_passing_reason()
        => Assert.Equal(("4.4.7", true), (BounceReader.Read(Reports.Expired)!.Status, BounceReader.Read(Reports.Expired)!.IsPermanent));

    [Fact]
    public void A_delivery_is_no_bounce() => Assert.Null(BounceReader.Read(Reports.Success));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("To: bounces+x7k2@occ.example\r\nSubject: I am on leave\r\n\r\nBack on Monday.\r\n")]
    [InlineData("To: not an address\r\nX-Failed-Recipients: ada@north.example\r\n\r\n")]
    [InlineData("Content-Type: message/delivery-status\r\nTo: a@b.example\r\n\r\n")]
    public void Other_mail_is_no_bounce(string message) => Assert.Null(BounceReader.Read(Encoding.UTF8.GetBytes(message)));

    [Fact]
    public void Whatever_is_changed_in_a_report_nothing_fails()
    {
        var chance = new Random(2030);
        for (var round = 0; round < 20_000; round++)
        {
            var report = Reports.All.ElementAt(round % 6).ToList();
            for (var change = chance.Next(1, 12); change > 0; change--)
            {
                Change(report, chance);
            }

            if (BounceReader.Read(report.ToArray()) is { } bounce)
            {
                Assert.Matches(@"^[45]\.\d{1,3}\.\d{1,3}$", bounce.Status);
                Assert.DoesNotContain(bounce.Envelope + bounce.Diagnostic, letter => char.IsControl(letter));
            }
        }
    }

    [Theory]
    [InlineData("a\r\n")]
    [InlineData("a: b\r\n")]
    [InlineData(" \r\n")]
    [InlineData("To: <\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n")]
    [InlineData("--a\r\n")]
    [InlineData("=?utf-8?b?")]
    [InlineData("\r\n")]
    [InlineData("--")]
    [InlineData(";=")]
    public void Much_of_anything_is_read_in_a_moment(string piece)
    {
        var hostile = string.Concat(Enumerable.Repeat(piece, BounceIntake.MostBytes / piece.Length));
        var began = Stopwatch.GetTimestamp();

        BounceReader.Read(Encoding.UTF8.GetBytes(hostile));
        BounceReader.Read(Encoding.UTF8.GetBytes($"To: a@b.example\r\nContent-Type: multipart/report; boundary=a\r\n\r\n{hostile}"));
        BounceReader.Read(Encoding.UTF8.GetBytes($"To: a@b.example\r\nContent-Type: message/delivery-status\r\n\r\n{hostile}"));

        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 3);
    }

    private static void Change(List<byte> report, Random chance)
    {
        var (at, length) = (chance.Next(report.Count), chance.Next(40));
        switch (chance.Next(5))
        {
            case 0:
                report.RemoveRange(at, Math.Min(length, report.Count - at));
                break;
            case 1:
                report.InsertRange(at, report.GetRange(at, Math.Min(length, report.Count - at)));
                break;
            case 2:
                report.Insert(at, (byte)chance.Next(256));
                break;
            case 3:
                report[at] = (byte)"\r\n\t :;=-<>@\"\0"[chance.Next(13)];
                break;
            default:
                report[at] ^= (byte)(1 << chance.Next(8));
                break;
        }

        if (report.Count == 0)
        {
            report.Add((byte)'a');
        }
    }
}
