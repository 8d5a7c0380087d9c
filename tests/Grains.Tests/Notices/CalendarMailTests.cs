using System.Text;
using Collab.Collectives;
using Collab.Sessions;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>The entry for a calendar in a mail, as other programs read both.</summary>
public sealed class CalendarMailTests(CollabHost host) : IClassFixture<CollabHost>
{
    private const string Syllabics = "ᓄᓇᕗᑦ; ᐃᓄᒃᑎᑐᑦ, \"ᐊ\"";

    private static readonly Text Title = new("Spring; town hall, two", "Discussion du printemps à Orléans");

    [Fact]
    public async Task An_invitation_carries_it_in_the_readers_language()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "fr", Roles.Operator);
        var session = await mailing.Schedule(Title, host.Time.GetUtcNow().AddDays(3), new("https://meet.example/spring", "+1 555 0100", "42", Syllabics));

        await mailing.Release(Of(session));
        await mailing.Sent();

        var (method, entry) = CalendarMails.Read(Assert.Single(mailing.Mails));
        Assert.Equal("REQUEST", method);
        Assert.Equal($"{session}.{mailing.Tenant}@session.collab", entry.Uid);
        Assert.Equal((0, "CONFIRMED"), (entry.Sequence, entry.Status));
        Assert.Equal((Title.French, Syllabics), (entry.Summary, entry.Location));
        Assert.Contains("+1 555 0100, PIN 42", entry.Description);
        Assert.Equal((host.Time.GetUtcNow().UtcDateTime.Date.AddDays(3), "UTC"), (entry.DtStart!.AsUtc.Date, entry.DtStart.TzId));
        Assert.Equal(TimeSpan.FromHours(2), entry.DtEnd!.AsUtc - entry.DtStart.AsUtc);
        Assert.Equal($"{Mailing.Root}/fr/{mailing.Tenant}/sessions/{session}", entry.Url!.ToString());
        Assert.Equal(("Ada", $"mailto:{mailing.AddressOf("Ada")}", false), (entry.Attendees[0].CommonName, entry.Attendees[0].Value!.ToString(), entry.Attendees[0].Rsvp));
        Assert.StartsWith("mailto:", entry.Organizer!.Value!.ToString());
    }

    [Fact]
    public async Task Its_number_rises_with_the_time_and_what_is_cancelled_leaves_the_calendar()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        var starts = host.Time.GetUtcNow().AddDays(3);
        var session = await mailing.Schedule(Title, starts, new());
        var grain = mailing.Session(session);
        var plan = (await grain.Plan(mailing.Coordinator.Actor))!;
        Mailing.Accepted(await grain.Revise(By(mailing.Coordinator.Actor), plan with { Starts = starts.AddHours(1), Ends = starts.AddHours(3) }));
        await mailing.Release(Of(session));
        await mailing.Sent();

        var (_, moved) = CalendarMails.Read(Assert.Single(mailing.Mails));
        Assert.Equal((1, starts.AddHours(1).UtcDateTime), (moved.Sequence, moved.DtStart!.AsUtc));

        Mailing.Accepted(await grain.Cancel(By(mailing.Coordinator.Actor), new("A storm.", "Une tempête.")));
        Mailing.Accepted(await mailing.Notice.Test(By(mailing.Coordinator.Actor), Mailing.Root));
        var (method, cancelled) = CalendarMails.Read(mailing.Mails.Last());
        Assert.Equal(("CANCEL", 2, "CANCELLED", moved.Uid), (method, cancelled.Sequence, cancelled.Status, cancelled.Uid));
    }

    [Fact]
    public async Task A_notice_that_asks_for_nobody_carries_none()
    {
        var mailing = await Mailing.Found(host);
        await mailing.Welcome("Ada", "en", Roles.Operator);
        var session = await mailing.Schedule(Title, host.Time.GetUtcNow().AddDays(3), new());

        await mailing.Release(Of(session) with { Asks = NoticeAsks.Nothing });
        await mailing.Sent();

        Assert.DoesNotContain(CalendarMails.Parsed(Assert.Single(mailing.Mails)).BodyParts, part => part.ContentType.IsMimeType("text", "calendar"));
    }

    [Theory]
    [InlineData("Eve\";RSVP=TRUE:mailto:x@example.org\r\nATTENDEE:mailto:y@example.org", "Eve';RSVP=TRUE:mailto:x@example.org  ATTENDEE:mailto:y@example.org")]
    [InlineData("Marie-Ève ^n ᐃᓄᒃᑎᑐᑦ; a, b: c", "Marie-Ève ^n ᐃᓄᒃᑎᑐᑦ; a, b: c")]
    public async Task A_name_stays_a_name(string name, string read)
    {
        var mailing = await Mailing.Found(host);
        var session = await mailing.Schedule(Title, host.Time.GetUtcNow().AddDays(3), new());
        var letter = new NoticeLetter(new("n"), Of(session), Founded.Facts, "", "", Mailing.Root, new(Title, SessionKind.TownHall, default, default, [], [], "https://collab.example/s")
        {
            Entry = await mailing.Session(session).Calendar(),
        });

        var part = letter.CalendarOf(letter.Session, new(name, "office@example.org"), new(Exclusion.None, Delivery.Mail, name, "en", "eve+a@example.org"), host.Time.GetUtcNow())!;
        var entry = Assert.Single(Ical.Net.Calendar.Load(part.Text)!.Events);

        var attendee = Assert.Single(entry.Attendees);
        Assert.Equal("mailto:eve+a@example.org", attendee.Value!.ToString());
        Assert.False(attendee.Rsvp);
        // Not every reader takes two carets for one (RFC 6868).
        Assert.Equal(read, attendee.CommonName!.Replace("^^", "^", StringComparison.Ordinal));
        Assert.All(part.Text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
    }

    private static NoticePlan Of(string session) => Mailing.Plan with { Session = session };
}
