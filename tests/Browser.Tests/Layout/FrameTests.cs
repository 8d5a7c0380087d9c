using Microsoft.Playwright;

namespace Collab.Layout;

public sealed class FrameTests(Browser browser) : IClassFixture<Browser>
{
    private const int PhoneWidth = 390;
    private const int PhoneHeight = 844;

    [Theory]
    [InlineData("/en/_parts/room")]
    [InlineData("/fr/_parts/room")]
    public async Task On_a_phone_the_current_question_is_on_the_first_screen(string address)
    {
        var page = await browser.Open(address, PhoneWidth, PhoneHeight);
        var question = await page.Locator(".now").BoundingBoxAsync();
        var bar = await page.Locator(".composer-bar").BoundingBoxAsync();

        Assert.True(question!.Y + question.Height <= bar!.Y, $"The question ends at {question.Y + question.Height}, the bar begins at {bar.Y}.");
        Assert.True(bar.Height < 80, "The composer is one row of buttons until it is opened.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_composer_opens_on_a_phone_and_keeps_what_was_typed_when_it_is_closed(bool scripts)
    {
        var page = await browser.Open("/en/_parts/room", PhoneWidth, PhoneHeight, scripts: scripts);
        var question = page.GetByLabel("Your question");
        await Assertions.Expect(question).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await question.FillAsync("When?");

        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(question).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await Assertions.Expect(question).ToHaveValueAsync("When?");
    }

    [Fact]
    public async Task The_menu_opens_and_closes_by_keyboard_alone()
    {
        var page = await browser.Open("/fr/occ", PhoneWidth, PhoneHeight, scripts: false);
        var help = page.GetByRole(AriaRole.Link, new() { Name = "Aide" });
        await Assertions.Expect(help).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).PressAsync("Enter");
        await Assertions.Expect(help).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(help).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_header()
    {
        var page = await browser.Open("/en");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_error_summary_has_the_focus_and_leads_to_the_field(bool scripts)
    {
        var page = await browser.Open("/en", scripts: scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Type the code of the session" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Code of the session")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Characters_are_counted_while_one_types()
    {
        var page = await browser.Open("/fr/_parts");
        await page.GetByLabel("Son but").FillAsync(new string('é', 199));
        await Assertions.Expect(page.Locator("#purpose-count")).ToHaveTextAsync("Il reste 1 caractère");

        await page.GetByLabel("Son but").FillAsync(new string('é', 202));
        await Assertions.Expect(page.Locator("#purpose-count")).ToHaveTextAsync("2 caractères de trop");
    }

    [Fact]
    public async Task Syllabics_come_with_the_page()
    {
        var page = await browser.Open("/en/_parts/room");

        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.fonts.check('16px Syllabics', 'ᓄᓇ') && [...document.fonts].some(face => face.status === 'loaded'))"));
    }
}
