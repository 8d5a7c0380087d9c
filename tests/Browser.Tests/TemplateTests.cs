using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Collab;

/// <summary>What a coordinator sees while writing a template.</summary>
public sealed class TemplateTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>The same words stand in the plain text below.</summary>
    private static readonly FrameLocatorGetByTextOptions Exact = new() { Exact = true };

    [Fact]
    public async Task The_preview_follows_what_is_typed_and_fields_are_put_in_by_a_press()
    {
        var page = await Begin("plain-letter");
        var shown = page.FrameLocator("iframe[name=preview]");
        await Expect(shown.GetByText("Dear Marie-Ève Martin,", Exact)).ToBeVisibleAsync();

        var body = page.GetByLabel("Message in English");
        await body.FillAsync("Good morning ");
        await page.GetByText("What you can have filled in").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "{{ sender.name }}" }).ClickAsync();

        await Expect(body).ToHaveValueAsync("Good morning {{ sender.name }}");
        await Expect(body).ToBeFocusedAsync();
        await Expect(shown.GetByText("Good morning Facilitator", Exact)).ToBeVisibleAsync();
        await page.GetByLabel("Language of the preview").SelectOptionAsync("fr");
        await Expect(shown.GetByText("Bonjour Marie-Ève Martin,", Exact)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_link_of_the_summary_leads_to_the_line_that_is_meant()
    {
        var page = await Begin("plain-letter");
        await page.GetByLabel("Message in English").FillAsync("Hello\n\nto {{ nobody }}.\nBye");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "line 3, column 7" }).ClickAsync();

        var body = page.GetByLabel("Message in English");
        await Expect(body).ToBeFocusedAsync();
        Assert.Equal("nobody }}.", await body.EvaluateAsync<string>("field => field.value.slice(field.selectionStart, field.selectionEnd)"));
    }

    [Fact]
    public async Task What_was_typed_is_there_after_the_page_is_loaded_again_and_gone_once_it_is_saved()
    {
        var page = await Begin("plain-letter");
        await page.GetByLabel("Subject in French").FillAsync("Une lettre à vous");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Subject in French")).ToHaveValueAsync("Une lettre à vous");
        await Expect(page.GetByText("What you had typed and not saved is back.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.Arrive("/en/occ/templates/*/edit");
        await page.GotoAsync("/en/occ/templates/new?from=plain-letter");
        await Expect(page.GetByLabel("Subject in French")).ToHaveValueAsync("[De quoi il s’agit]");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_mail_is_as_readable_as_a_page(ColorScheme scheme)
    {
        var page = await Begin("session-invitation");
        await Expect(page.FrameLocator("iframe[name=preview]").GetByText("Dear Marie-Ève Martin,", Exact)).ToBeVisibleAsync();
        var mail = await page.Frame("preview")!.ContentAsync();

        var reader = await page.Context.NewPageAsync();
        await reader.EmulateMediaAsync(new() { ColorScheme = scheme });
        await reader.SetContentAsync(mail);

        await reader.ExpectNoViolations("a mail");
        await reader.SetViewportSizeAsync(320, 844);
        Assert.Empty(await reader.WhatIsCut());
    }

    private async Task<IPage> Begin(string starter)
    {
        var page = await browser.Enter("Facilitator");
        await page.GotoAsync(new Uri(browser.Address, $"/en/occ/templates/new?from={starter}").ToString());
        return page;
    }
}
