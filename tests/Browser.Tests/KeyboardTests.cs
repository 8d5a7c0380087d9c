using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Collab;

/// <summary>A town hall without any pointer: what a newcomer, a member and the facilitator do, they do by keys.</summary>
public sealed partial class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    private const string Hall = "/en/occ/sessions/spring-placements";
    private const string Question = "Could travel between homes be planned together?";

    [Fact]
    public async Task A_town_hall_is_joined_asked_led_voted_in_and_decided_by_keyboard_alone()
    {
        var facilitator = await SignIn();
        var code = await facilitator.Page.InnerTextAsync(".room-facts .code");
        var newcomer = await Join(code);

        await newcomer.Type("Your question", Question);
        await newcomer.Press(AriaRole.Button, "Ask with my name");
        await Assertions.Expect(newcomer.Page.Locator("#posts").GetByText(Question)).ToBeVisibleAsync();
        await newcomer.StillThere();
        await newcomer.Press(AriaRole.Button, "Raise hand");
        await Assertions.Expect(newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "Hand is up" })).ToBeFocusedAsync();

        await facilitator.Press(AriaRole.Button, "Next item");
        await Assertions.Expect(newcomer.Page.Locator(".agenda [aria-current]")).ToContainTextAsync("Shared night staffing");
        await facilitator.StillThere();
        await facilitator.To(facilitator.Page.Locator(".card", new() { HasText = Question }).GetByRole(AriaRole.Button, new() { Name = "Answer now" }));
        await facilitator.Press("Enter");
        await Assertions.Expect(facilitator.Page.Locator(".now").GetByText(Question)).ToBeVisibleAsync();
        await Assertions.Expect(newcomer.Page.Locator(".now").GetByText(Question)).ToBeVisibleAsync();
        await facilitator.StillThere();
        await Assertions.Expect(newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "Hand is up" })).ToBeFocusedAsync();

        await Vote(facilitator, await Member());
        await Decide(facilitator, newcomer.Page);
    }

    private async Task<Keys> SignIn()
    {
        var keys = new Keys(await browser.Open("/en"));
        await keys.Press(AriaRole.Link, "Sign in");
        await keys.Page.Arrive("/en/sign-in");
        await keys.Type("Your e-mail address", "facilitator@occ.example");
        await keys.Press("Enter");
        await keys.Page.Arrive("/en/sign-in/code");
        var mail = await keys.Page.Context.APIRequest.GetAsync("/en/dev/mail");
        await keys.Type("Code", SignInCode().Match(await mail.TextAsync()).Value);
        await keys.Press("Enter");
        await keys.Page.Arrive("/en/occ");
        await keys.To(keys.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Sessions" }));
        await keys.Press("Enter");
        await keys.Page.Arrive("/en/occ/sessions");
        await keys.Press(AriaRole.Link, "Town hall: spring placements");
        await keys.Page.Arrive(Hall);
        return keys;
    }

    private async Task<Keys> Join(string code)
    {
        var keys = new Keys(await browser.Open("/en"));
        await keys.Type("Code of the session", code);
        await keys.Press("Enter");
        await keys.Page.Arrive("/en/join/*");
        await keys.Type("Your name", "A newcomer");
        await keys.To(AriaRole.Checkbox, "I accept the ground rules");
        await keys.Press("Space");
        await keys.Press(AriaRole.Button, "Come in");
        await keys.Page.Arrive(Hall);
        return keys;
    }

    private async Task<Keys> Member()
    {
        var keys = new Keys(await browser.Open("/en", width: 390));
        await keys.Press(AriaRole.Button, "Operator, South 2");
        await keys.Page.Arrive(Hall);
        return keys;
    }

    private static async Task Vote(Keys facilitator, Keys member)
    {
        await facilitator.To(facilitator.Page.Locator("#draft-poll > summary"), "Shift+Tab");
        await facilitator.Press("Enter");
        await facilitator.Type("Question in English", "Shall we share training?");
        await facilitator.Type("Question in French", "Partageons-nous la formation?");
        await facilitator.Press(AriaRole.Button, "Prepare");
        await Assertions.Expect(facilitator.Page.Locator("#draft-poll > summary")).ToBeFocusedAsync();
        await facilitator.To(facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }), "Shift+Tab");
        await facilitator.Press("Enter");

        var vote = member.Page.GetByRole(AriaRole.Region, new() { Name = "Where do we stand?" });
        await member.To(vote.GetByLabel("Support"));
        await member.Press("ArrowDown");
        await member.Press("ArrowDown");
        await Assertions.Expect(vote.GetByLabel("Concern")).ToBeCheckedAsync();
        await member.Press(AriaRole.Button, "Send answer");
        await Assertions.Expect(vote.GetByText("Your answer is in.")).ToBeVisibleAsync();
        await member.StillThere();

        await facilitator.StillThere();
        await facilitator.Press(AriaRole.Button, "Close the vote");
        await Assertions.Expect(member.Page.GetByRole(AriaRole.Row, new() { Name = "Concern 1" })).ToBeVisibleAsync();
        await Assertions.Expect(facilitator.Page.GetByRole(AriaRole.Row, new() { Name = "Concern 1" })).ToBeVisibleAsync();
        await member.StillThere();
        await facilitator.StillThere();
    }

    private static async Task Decide(Keys facilitator, IPage newcomer)
    {
        await facilitator.To(facilitator.Page.Locator("#decide > summary"));
        await facilitator.Press("Enter");
        await facilitator.Type("What was decided, in English", "Training is shared from the autumn on.");
        await facilitator.Type("What was decided, in French", "La formation est partagée dès l’automne.");
        await facilitator.Press(AriaRole.Button, "Record it");
        await Assertions.Expect(newcomer.Locator(".decisions").GetByText("Training is shared from the autumn on.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(facilitator.Page.Locator(".decisions").GetByText("Training is shared from the autumn on.", new() { Exact = true })).ToBeVisibleAsync();
        await facilitator.StillThere();
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SignInCode();
}
