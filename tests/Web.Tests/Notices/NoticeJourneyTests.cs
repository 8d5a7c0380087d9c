using System.Net;
using Collab.Accounts;

namespace Collab.Notices;

/// <summary>A coordinator writes to members, and members answer: over the real pages and the real mail folder.</summary>
public sealed class NoticeJourneyTests(NoticeApp app) : IClassFixture<NoticeApp>
{
    private const string North = "operator@occ.example";
    private const string South = "south@occ.example";

    [Fact]
    public async Task From_a_template_to_mails_that_are_answered_without_signing_in()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        Assert.Equal(notice, (await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Spring dues", "Dear {{ member.name }}, [answer]({{ links.answer }})."))).Headers.Location?.OriginalString);
        var draft = await Read(coordinator, notice);
        Assert.Contains("2 people, if it went out now", draft);
        Assert.Contains("Operator, North 1", draft);
        Assert.Contains("Dear Facilitator", draft);

        await app.SendOut(coordinator, notice);
        var link = await app.LinkTo(North, notice);
        using var reader = app.Reader();
        Assert.Contains("Spring dues", await Read(reader, link));
        Assert.Equal(link, (await App.Send(reader, link, new() { ["reply"] = "notComing", ["alternate"] = "Somebody else" })).Headers.Location?.OriginalString);

        Assert.Contains("Does not come; instead: Somebody else", await Read(reader, link));
        Assert.Contains("Does not come; instead: Somebody else", await Read(coordinator, notice));
        var csv = await coordinator.GetByteArrayAsync(new Uri($"{notice}/recipients.csv", UriKind.Relative));
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains("Somebody else", System.Text.Encoding.UTF8.GetString(csv));
    }

    [Fact]
    public async Task One_post_by_a_mail_program_unsubscribes_and_the_next_notice_leaves_that_person_out()
    {
        var coordinator = await app.As("facilitator");
        var first = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{first}/edit", new(NoticeApp.Letter("First", "See {{ links.answer }}")) { ["about"] = "commercial" });
        await app.SendOut(coordinator, first);

        // Without cookies or a form of ours: RFC 8058.
        using var program = app.Reader();
        var answer = await program.PostAsync(new Uri(await app.LinkTo(South, first, "/unsubscribe"), UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(NoticesText.Unsubscribed, await answer.Content.ReadAsStringAsync());

        var second = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{second}/edit", new(NoticeApp.Letter("Second", "See {{ links.answer }}")) { ["about"] = "commercial" });
        Assert.Contains("Not at all: unsubscribed from notices of this kind", await Read(coordinator, second));
        await app.SendOut(coordinator, second);
        Assert.Contains("Left out: unsubscribed from notices of this kind", Plain(await Read(coordinator, second)));
    }

    [Fact]
    public async Task Who_takes_a_digest_gets_one_mail_in_the_morning_whose_link_stops_all_that_it_told_of()
    {
        var (coordinator, reader) = (await app.As("facilitator"), await app.As("operator"));
        var choice = new Dictionary<string, string> { ["service"] = "mail", ["membership"] = "digest", ["commercial"] = "digest" };
        Assert.Equal("/en/occ/inbox", (await App.Send(reader, "/en/occ/inbox", choice)).Headers.Location?.OriginalString);
        foreach (var about in new[] { "membership", "commercial" })
        {
            var notice = await NoticeApp.Begin(coordinator, "plain-letter");
            await App.Send(coordinator, $"{notice}/edit", new(NoticeApp.Letter($"Daily {about}", "Hello")) { ["about"] = about });
            Assert.Contains(NoticesText.InDigest, await Read(coordinator, notice));
            await app.SendOut(coordinator, notice);
            Assert.Contains($"Daily {about}", await Read(reader, "/en/occ/inbox"));
        }

        var digest = await app.Morning(North, "Daily commercial");
        Assert.Contains("Daily membership", digest);
        var link = NoticeApp.UnsubscribeIn(digest);
        using var program = app.Reader();
        Assert.Contains(NoticesText.Membership, await Read(program, link));
        var answer = await program.PostAsync(new Uri(link, UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var subscriber = app.Grains.Subscriber("occ", new("operator"));
        Assert.Equal([Delivery.Mail, Delivery.Nothing, Delivery.Nothing], (await subscriber.Inbox()).Classes.Select(one => one.Delivery));
        // The others of this class write to the same person.
        await subscriber.Choose(Act.OfSystem("mail-again"), NoticeClass.Membership, Delivery.Mail);
        await subscriber.Choose(Act.OfSystem("offers-again"), NoticeClass.Commercial, Delivery.Mail);
    }

    [Fact]
    public async Task Who_was_unticked_stays_so_where_the_form_comes_back()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Not for all", "Hello"));
        Assert.Contains("value=\"operator\" checked", await Read(coordinator, $"{notice}/edit"));

        var letter = NoticeApp.Letter("", "Hello");
        letter.Remove("roles");
        letter["subject-fr"] = "";
        var again = await (await App.Send(coordinator, $"{notice}/edit", letter)).Content.ReadAsStringAsync();

        Assert.Contains("class=\"errors\"", again);
        Assert.DoesNotContain("value=\"operator\" checked", again);
    }

    [Fact]
    public async Task An_hour_that_a_spring_night_leaves_out_is_refused()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("At night", "Hello"));

        var answer = await App.Send(coordinator, notice, new() { ["zone"] = "America/Toronto", ["at"] = "2027-03-14T02:30" }, $"{notice}/release");

        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError);
        Assert.Contains(NoticesText.PhaseDraft, await Read(coordinator, notice));
    }

    [Fact]
    public async Task Somebody_is_left_out_and_put_back_on_the_same_page_of_the_list()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Not for all", "Hello"));
        var list = $"{notice}?after=a";
        Assert.Contains($"name=\"next\" value=\"{list}#reach\"", await Read(coordinator, list));

        Assert.Equal($"{list}#reach", await Press("leave-out", "operator"));
        Assert.Contains(NoticesText.WhyLeftOut, await Read(coordinator, list));
        Assert.Equal($"{list}#reach", await Press("put-back", "operator"));
        Assert.DoesNotContain(NoticesText.WhyLeftOut, await Read(coordinator, list));
        await Press("leave-out", "..");
        Assert.Contains("class=\"errors\"", await Read(coordinator, list));

        async Task<string?> Press(string command, string person)
        {
            var fields = new Dictionary<string, string> { ["command-id"] = Ids.New(TimeProvider.System), ["person"] = person, ["next"] = $"{list}#reach", ["back"] = $"{list}#reach" };
            return (await App.Send(coordinator, "/en/account", fields, $"{notice}/{command}")).Headers.Location?.OriginalString;
        }
    }

    [Fact]
    public async Task What_waits_is_read_as_one_of_those_who_would_get_it()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Waits", "Dear {{ member.name }}"));
        await App.Send(coordinator, notice, new() { ["command-id"] = Ids.New(TimeProvider.System) }, $"{notice}/release");

        var page = await Read(coordinator, notice);
        Assert.Contains(NoticesText.PhaseWaiting, page);
        Assert.Contains("2 people, if it went out now", page);
        Assert.Contains("Dear Operator", page);
        Assert.DoesNotContain($"{notice}/leave-out", page);
        Assert.Contains("Dear Facilitator", await Read(coordinator, $"{notice}?as=facilitator"));
    }

    [Fact]
    public async Task To_open_a_link_changes_nothing()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Scanned", "See {{ links.answer }}"));
        await app.SendOut(coordinator, notice);
        using var scanner = app.Reader();

        foreach (var page in new[] { "", "/unsubscribe", "/preferences" })
        {
            Assert.Equal(HttpStatusCode.OK, (await scanner.GetAsync(new Uri(await app.LinkTo(North, notice, page), UriKind.Relative))).StatusCode);
        }

        Assert.DoesNotContain("Unsubscribed", await Read(scanner, await app.LinkTo(North, notice, "/preferences")));
        Assert.DoesNotContain("Not at all", await Read(coordinator, await NoticeApp.Begin(coordinator, "plain-letter")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/unsubscribe")]
    [InlineData("/preferences")]
    public async Task A_link_that_was_made_up_opens_nothing(string page)
    {
        using var stranger = app.Reader();
        var address = new Uri($"/en/occ/mail/{Ids.New(TimeProvider.System)}/0/{new string('0', 32)}{page}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(address, new FormUrlEncodedContent([new("reply", "coming")]))).StatusCode);
    }

    [Fact]
    public async Task Preferences_by_link_tick_nothing_for_the_reader_and_count_at_once()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", new(NoticeApp.Letter("To the coordinators", "See {{ links.answer }}")) { ["roles"] = "coordinator" });
        await app.SendOut(coordinator, notice);
        using var reader = app.Reader();
        var page = await app.LinkTo(Mailbox.Facilitator, notice, "/preferences");
        Assert.Contains("you have not agreed to them", await Read(reader, page));

        Assert.Equal(page, (await App.Send(reader, page, new() { ["commercial"] = "mail" })).Headers.Location?.OriginalString);

        Assert.DoesNotContain("you have not agreed to them", await Read(reader, page));
        var entry = (await app.Grains.Subscriber("occ", new("facilitator")).Inbox()).Ledger[0];
        Assert.Equal((ConsentBasis.Express, NoticeClass.Commercial), (entry.Proof.Basis, entry.About));
    }

    [Fact]
    public async Task What_came_stands_in_the_inbox_until_it_is_read()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("For the inbox", "Dear {{ member.name }}"));
        await app.SendOut(coordinator, notice);
        var reader = await app.As("south");

        Assert.Equal("/en/occ/inbox", (await reader.GetAsync(new Uri("/en/occ/notices", UriKind.Relative))).Headers.Location?.OriginalString);
        Assert.Contains("For the inbox", await Read(reader, "/en/occ/inbox"));
        Assert.Contains("Dear Operator, South 2", await Read(reader, $"/en/occ/inbox/{notice.Split('/')[^1]}"));
        Assert.NotNull((await app.Grains.Subscriber("occ", new("south")).Inbox()).Inbox[0].ReadAt);
    }

    [Theory]
    [InlineData("en", "Letter in English, line 2, column ")]
    [InlineData("fr", "Lettre en anglais, ligne 2, colonne ")]
    public async Task What_does_not_fill_in_is_shown_at_its_place_and_is_not_sent(string language, string place)
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter", language);
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Broken", "Dear you,\nyour {{ member.nmae }}"));

        Assert.Contains(place, WebUtility.HtmlDecode(await Read(coordinator, notice)));
        await App.Send(coordinator, notice, new() { ["command-id"] = Ids.New(TimeProvider.System) }, $"{notice}/release");
        Assert.Contains(language == "en" ? NoticesText.PhaseDraft : "Brouillon", await Read(coordinator, notice));
    }

    [Fact]
    public async Task Who_has_not_answered_is_on_the_call_list_and_a_mistake_is_corrected_to_those_whom_it_reached()
    {
        var coordinator = await app.As("facilitator");
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Wrong day", "See {{ links.answer }}"));
        await app.SendOut(coordinator, notice);
        await App.Send(app.Reader(), await app.LinkTo(North, notice), new() { ["reply"] = "coming" });

        var calls = await Read(coordinator, $"{notice}/recipients.csv?only=unanswered");
        Assert.Contains("Operator, South 2", calls);
        Assert.DoesNotContain("Operator, North 1", calls);

        var correction = await App.Send(coordinator, notice, new() { ["correction"] = Ids.New(TimeProvider.System) }, $"{notice}?handler=correction");
        var corrected = correction.Headers.Location!.OriginalString.Replace("/edit", "", StringComparison.Ordinal);
        Assert.NotEqual(notice, corrected);
        await app.SendOut(coordinator, corrected);
        Assert.Contains(NoticesText.Withdrawn, await Read(await app.As("operator"), "/en/occ/inbox"));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("planner")]
    public async Task Only_coordinators_of_the_collective_come_to_its_notices(string person)
    {
        var notice = await NoticeApp.Begin(await app.As("facilitator"), "plain-letter");
        var other = await app.As(person);

        foreach (var page in new[] { notice, $"{notice}/edit", $"{notice}/letter?as=facilitator", $"{notice}/recipients.csv", "/en/occ/notices/new" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
        }
    }

    private static async Task<string> Read(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(new Uri(page, UriKind.Relative)));

    /// <summary>Without the space between the lines of the markup.</summary>
    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, @"\s+", " ");
}
