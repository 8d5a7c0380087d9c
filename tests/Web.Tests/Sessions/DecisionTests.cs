using System.Text.RegularExpressions;

namespace Collab.Sessions;

public sealed partial class DecisionTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task A_decision_and_its_action_are_recorded_in_one_form_and_shown_to_all()
    {
        await using var room = await app.OpenRoom();
        var item = (await room.Do(room.Facilitator, "add-item", new Dictionary<string, string> { ["kind"] = "decision", ["title-en"] = "Decisions", ["minutes"] = "10" }))!;
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));

        var recorded = await facilitator.Send(
            "decide",
            ("item", item),
            ("words-en", "We share night staffing until June."),
            ("action-1-en", "Write to all members"),
            ("owner-1", "person/operator"),
            ("due-1", "2126-12-01"));
        Assert.Contains("We share night staffing until June.", recorded);
        Assert.DoesNotContain(DecisionText.Record, recorded);

        var seen = await member.Read();
        Assert.Contains("Somebody, Operator, North 1, by 2126-12-01", seen);
        Assert.Contains(DecisionText.Open, seen);

        await room.Do(room.Operator, "complete-action", new { action = Action().Match(seen).Groups[1].Value });
        Assert.Contains($"<b>{DecisionText.IsDone}</b>", await member.Read());
    }

    [Fact]
    public async Task What_an_action_lacks_is_said_and_what_was_typed_is_kept()
    {
        await using var room = await app.OpenRoom();
        var item = (await room.Do(room.Facilitator, "add-item", new Dictionary<string, string> { ["kind"] = "decision", ["title-en"] = "Decisions" }))!;
        var facilitator = await app.Facilitator(room);

        var refused = await facilitator.Send("decide", ("form", "decide"), ("item", item), ("words-en", "We go on."), ("action-1-en", "Write"), ("owner-1", "person/operator"));

        Assert.Contains("This date has passed.", refused);
        Assert.Contains("We go on.</textarea>", refused);
    }

    [GeneratedRegex("""name="action" value="([^"]+)""")]
    private static partial Regex Action();
}
