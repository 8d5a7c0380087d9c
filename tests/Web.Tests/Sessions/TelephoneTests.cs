using System.Net;
using System.Text.RegularExpressions;
using Collab.Layout;

namespace Collab.Sessions;

public sealed partial class TelephoneTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task Somebody_on_the_telephone_asks_speaks_and_votes_openly_through_the_facilitator()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        await facilitator.Send("add-caller", ("name", "Tess"), ("organisation", "North homes"), ("acceptsRules", "true"));
        var caller = Caller().Match(await facilitator.Read("/telephone")).Groups[1].Value;

        await facilitator.Send("post", ("caller", caller), ("kind", "question"), ("language", "en"), ("words", "Can one dial in again?"));
        await facilitator.Send("raise-hand", ("of", caller));
        await facilitator.Send("draft-poll", ("kind", "temperature"), ("question-en", "How was it?"), ("by", "person"), ("results", "live"), ("reasons", "none"));
        await facilitator.Send("open-poll", ("poll", Poll().Match(await facilitator.Read()).Groups[1].Value));
        var page = await facilitator.Read("/telephone");
        Assert.Contains("How was it?", page);
        var after = await facilitator.Send("cast", ("poll", Voted().Match(page).Groups[1].Value), ("caller", caller), ("choice", "3"), ("back", ""), ("next", ""));

        Assert.Contains("Tess", await member.Read());
        Assert.Contains("Can one dial in again?", await member.Read());
        Assert.Contains(PollText.AnsweredOne.Replace("{0}", "1", StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task Who_has_not_accepted_the_rules_is_not_taken_in_and_what_was_typed_stays()
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);

        var page = await facilitator.Send("add-caller", ("form", "caller"), ("back", $"/en/occ/sessions/{GrainKey.Parse(room.Topic).Id}/telephone"), ("name", "Tess"), ("organisation", ""));

        Assert.Contains("value=\"Tess\"", page);
        Assert.Contains(RefusalText.Of(SessionRefusals.RulesNotAccepted), page);
        Assert.Contains(TelephoneText.Nobody, await facilitator.Read("/telephone"));
    }

    [Fact]
    public async Task Only_the_facilitator_enters_for_others()
    {
        await using var room = await app.OpenRoom();
        var member = await app.Operator(room);

        Assert.Equal(HttpStatusCode.NotFound, await member.StatusOf("/telephone"));
        Assert.Contains(RefusalText.Of(SessionRefusals.NotFacilitator), await member.Send("add-caller", ("name", "Tess"), ("organisation", ""), ("acceptsRules", "true")));
    }

    [Fact]
    public async Task A_seat_s_vote_is_given_for_a_time_and_taken_back()
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);
        await facilitator.Send("set-seat", ("organisation", "North homes"), ("representative", "person/operator"));
        Assert.Contains(SeatText.GiveProxy, await facilitator.Read("/organisations"));

        await facilitator.Send("give-proxy", ("seat", "north homes"), ("holder", "person/south"), ("zone", "America/Toronto"), ("from", "2026-01-05T09:00"), ("until", "2026-01-05T17:00"));
        Assert.Contains("2026-01-05", await facilitator.Read("/organisations"));
        Assert.Contains("2026-01-05", await facilitator.Read("/organisations", "fr"));

        await facilitator.Send("withdraw-proxy", ("seat", "north homes"));
        Assert.DoesNotContain("2026-01-05", await facilitator.Read("/organisations"));
    }

    [GeneratedRegex("""name="caller" value="(caller/[^"]+)""")]
    private static partial Regex Caller();

    [GeneratedRegex("""/open-poll" name="poll" value="([^"]+)""")]
    private static partial Regex Poll();

    [GeneratedRegex("""name="poll" value="([^"]+)""")]
    private static partial Regex Voted();
}
