using System.Text.RegularExpressions;
using Collab.Live;

namespace Collab.Sessions;

public sealed partial class PostControlTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task A_flagged_post_is_held_from_all_and_the_facilitator_judges_it()
    {
        await using var room = await app.OpenRoom();
        var post = await Ask(room, "Who looks after the garden?");
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        Assert.Contains(PostText.Flag, await member.Read($"/posts/{post}"));

        Assert.Contains(RoomText.IsHeld, await member.Send("flag", ("post", post)));
        Assert.DoesNotContain("garden", await member.Read($"/posts/{post}"));
        var judged = await facilitator.Read($"/posts/{post}");
        Assert.Contains("Who looks after the garden?", judged);
        Assert.Contains(PostText.Restore, judged);

        await room.Do(room.Facilitator, "restore", new { post });
        Assert.Contains("Who looks after the garden?", await member.Read());
    }

    [Fact]
    public async Task An_author_withdraws_and_others_cannot()
    {
        await using var room = await app.OpenRoom();
        var post = await Ask(room, "May I take this back?");
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));

        Assert.DoesNotContain(PostText.Withdraw, await facilitator.Read($"/posts/{post}"));
        Assert.Contains(PostText.Withdraw, await member.Read($"/posts/{post}"));
        Assert.Contains(RoomText.WasWithdrawn, await member.Send("withdraw", ("post", post)));
    }

    [Fact]
    public async Task A_translation_stands_beside_a_post()
    {
        await using var room = await app.OpenRoom();
        var post = await Ask(room, "Who pays?");

        var seen = await (await app.Operator(room)).Send("translate", ("post", post), ("language", "fr"), ("words", "Qui paie?"));

        Assert.Contains("""<span lang="fr">Qui paie?</span>""", seen);
    }

    [Fact]
    public async Task The_facilitator_answers_in_writing_and_merges_and_declines()
    {
        await using var room = await app.OpenRoom();
        var (answered, other, declined) = (await Ask(room, "When does it begin?"), await Ask(room, "When do we start?"), await Ask(room, "What is for lunch?"));
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        Assert.Contains(PostText.MergeInto, await facilitator.Read($"/posts/{other}"));

        await facilitator.Send("merge", ("post", other), ("into", answered));
        await facilitator.Send("answer-in-writing", ("post", answered), ("language", "en"), ("words", "On the first of May."));
        await facilitator.Send("decline", ("post", declined), ("reason", "Not for this meeting."));

        var seen = await member.Read();
        Assert.Contains("On the first of May.", seen);
        Assert.Contains(RoomText.IsMerged, seen);
        Assert.Contains("Reason: Not for this meeting.", seen);
    }

    [Fact]
    public async Task Whoever_is_muted_is_told_so_and_can_be_let_speak_again()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));

        await facilitator.Send("mute", ("whom", "person/operator"));
        Assert.Contains("The facilitator has muted you", await member.Send("post", ("kind", "question"), ("words", "May I?")));
        Assert.Contains(PostText.Unmute, await facilitator.Read("/people"));

        await room.Do(room.Facilitator, "unmute", new { whom = "person/operator" });
        Assert.Contains("May I?", await member.Send("post", ("kind", "question"), ("words", "May I?")));
    }

    [Fact]
    public async Task Posting_without_a_name_is_offered_with_a_token_that_only_this_browser_has()
    {
        const string TownHall = "occ/session/spring-placements";
        var member = await RoomBrowser.SignIn(app.App, "person/operator", TownHall);
        var (first, second) = (await member.Read(), await member.Read());
        var other = await (await RoomBrowser.SignIn(app.App, "person/south", TownHall)).Read();

        Assert.Contains(RoomText.WithoutMyName, first);
        Assert.Equal(Token().Match(first).Value, Token().Match(second).Value);
        Assert.NotEqual(Token().Match(first).Value, Token().Match(other).Value);
        Assert.Contains("10", await member.Send("post", ("kind", "question"), ("words", "Without a name?"), ("anonymous", "true"), ("token", Token().Match(first).Groups[1].Value)));
    }

    [Fact]
    public async Task Words_that_may_identify_a_child_can_be_insisted_on_and_then_wait_for_the_facilitator()
    {
        await using var room = await app.OpenRoom();
        var member = await app.Operator(room);
        (string, string)[] question = [("kind", "question"), ("words", "What of the form 123-456-789?")];

        Assert.Matches("""data-after="text.may-identify-child">""", await member.Send("post", question));
        await member.Send("post", [.. question, ("insists", "true")]);

        Assert.Contains(RoomText.AwaitsApproval, await (await app.Facilitator(room)).Read());
    }

    private static async Task<string> Ask(DemoRoom room, string words)
        => (await room.Do(room.Operator, "post", new { kind = "question", words, language = "en" }))!;

    [GeneratedRegex("""name="token" value="([0-9a-f]{64})""")]
    private static partial Regex Token();
}
