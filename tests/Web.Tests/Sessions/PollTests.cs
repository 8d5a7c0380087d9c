using System.Text.RegularExpressions;
using Collab.Live;

namespace Collab.Sessions;

public sealed partial class PollTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task By_forms_a_vote_goes_from_its_preparation_to_its_result()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));

        var prepared = await facilitator.Send("draft-poll", ("kind", "agreement"), ("question-en", "Shall we share training?"), ("quorum", "1"));
        Assert.Contains(PollText.Prepared, prepared);
        Assert.DoesNotContain("Shall we share training?", await member.Read());

        var poll = PollToOpen().Match(prepared).Groups[1].Value;
        await facilitator.Send("open-poll", ("poll", poll));
        var asked = await member.Read();
        Assert.Contains("Your answer, for Operator, North 1", asked);
        Assert.Contains("Counts if at least 1 answer.", asked);

        Assert.Contains(PollText.AnswerIn, await member.Send("cast", ("poll", poll), ("choice", "2"), ("reason", "Not in winter.")));
        await facilitator.Send("close-poll", ("poll", poll));
        var result = await member.Read();
        Assert.Contains("Enough answered: 1 were needed.", result);
        Assert.Contains("Concern. Not in winter.", result);
    }

    [Fact]
    public async Task What_an_organisation_takes_back_is_said_with_the_result()
    {
        await using var room = await app.OpenRoom();
        var poll = await Open(room, new Dictionary<string, string> { ["kind"] = "temperature", ["question-en"] = "How warm are you to it?" });

        await room.Do(room.Operator, "cast", new { poll, choice = "back" });
        await room.Do(room.Facilitator, "close-poll", new { poll });

        Assert.Contains("not final before they answer: Operator, North 1", await (await app.Facilitator(room)).Read());
    }

    [Fact]
    public async Task A_secret_ballot_is_in_and_final_and_nobody_is_told_what_it_holds()
    {
        await using var room = await app.OpenRoom();
        var seen = new FollowedRoom();
        _ = seen.Follow(room.Facilitator, room.Topic);
        var poll = await Open(room, new Dictionary<string, string>
        {
            ["kind"] = "oneOf",
            ["question-en"] = "Which day?",
            ["options-en"] = "Monday\nFriday",
            ["secret"] = "true",
            ["by"] = "person",
        });
        var member = await app.Operator(room);
        Assert.Contains(PollText.UnanimityReveals, await member.Read());

        await room.Do(room.Operator, "cast-in-secret", new { poll, choice = "1" });
        Assert.Contains(PollText.BallotIn, await member.Read());
        await member.Send("cast-in-secret", ("poll", poll), ("choice", "0"));

        await room.Do(room.Facilitator, "close-poll", new { poll });
        await seen.Until(view => view.Values[$"poll/{poll}"].GetProperty("phase").GetString() == "closed");
        Assert.Contains(PollText.Withheld, await member.Read());
        Assert.Empty(seen.Values[$"poll/{poll}"].GetProperty("result").GetProperty("counts").GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_refused_form_opens_again_with_what_was_typed()
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);

        var refused = await facilitator.Send("draft-poll", ("form", "draft-poll"), ("kind", "oneof"), ("question-en", "Which day?"), ("options-en", "Monday"));

        Assert.Matches("""<details class="more" id="draft-poll" open""", refused);
        Assert.Contains("value=\"Which day?\"", refused);
        Assert.Contains("Offer at least two answers.", refused);
    }

    private static async Task<string> Open(DemoRoom room, Dictionary<string, string> draft)
    {
        var poll = (await room.Do(room.Facilitator, "draft-poll", draft))!;
        await room.Do(room.Facilitator, "open-poll", new { poll });
        return poll;
    }

    [GeneratedRegex("""/open-poll" name="poll" value="([^"]+)""")]
    private static partial Regex PollToOpen();
}
