namespace Collab.Sessions;

public sealed class MinutesTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task Minutes_are_read_and_annotated_and_approved_after_the_close()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        await room.Do(room.Operator, "post", new { kind = "question", words = "Who pays?", language = "en" });
        await room.Do(room.Facilitator, "close");

        var read = await member.Read("/minutes");
        Assert.Contains("Minutes: Town hall", read);
        Assert.Contains("Asked: 1", read);
        Assert.Contains("Operator, North 1: 1 (Somebody)", read);
        Assert.DoesNotContain(MinutesText.Approve, read);
        Assert.Contains(MinutesText.Approve, await facilitator.Read("/minutes"));

        await facilitator.Send("annotate", ("words-en", "Two people came late."));
        await room.Do(room.Facilitator, "approve-minutes");
        var approved = await member.Read("/minutes", "fr");
        Assert.Contains("Approuvé par Facilitator", approved);
        Assert.Contains("Two people came late.", approved);
    }

    [Fact]
    public async Task As_Markdown_what_people_wrote_is_text_and_no_markup()
    {
        await using var room = await app.OpenRoom();
        var item = (await room.Do(room.Facilitator, "add-item", new Dictionary<string, string> { ["kind"] = "decision", ["title-en"] = "Decisions" }))!;
        await room.Do(room.Facilitator, "decide", new Dictionary<string, string> { ["item"] = item, ["words-en"] = "We [go] on *together*." });

        var markdown = await (await app.Operator(room)).Read("/minutes?format=md");

        Assert.StartsWith("# Minutes: Town hall\n", markdown);
        Assert.Contains(@"- We \[go\] on \*together\*.", markdown);
    }
}
