using Microsoft.Playwright;

namespace Collab;

/// <summary>A vote as two people live it, each in a browser of their own.</summary>
public sealed class PollTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_vote_goes_from_its_opening_to_its_result_while_both_look_on()
    {
        var facilitator = await browser.Enter("Facilitator");
        var member = await browser.Enter("Operator, South 2", width: 320);

        await facilitator.GetByText("Prepare a vote").ClickAsync();
        await facilitator.GetByLabel("Question in English").FillAsync("Shall we share training?");
        await facilitator.GetByLabel("Question in French").FillAsync("Partageons-nous la formation?");
        await facilitator.ExpectNoViolations("preparing");
        await Press(facilitator, "Prepare");
        await Press(facilitator, "Open the vote");

        var vote = member.GetByRole(AriaRole.Region, new() { Name = "Where do we stand?" });
        await vote.GetByLabel("Concern").CheckAsync();
        await member.ExpectNoViolations("answering");
        await Press(member, "Send answer");
        await Assertions.Expect(vote.GetByText("Your answer is in.")).ToBeVisibleAsync();

        await Press(facilitator, "Close the vote");
        var result = member.GetByRole(AriaRole.Region, new() { Name = "Result" });
        await Assertions.Expect(result.GetByRole(AriaRole.Row, new() { Name = "Concern 1" })).ToBeVisibleAsync();
        await member.ExpectNoViolations("result");
        Assert.Equal(320, await member.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
