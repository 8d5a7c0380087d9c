using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Layout;

public sealed class LanguageTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData(null, "/en")]
    [InlineData("fr-FR,en;q=0.5", "/fr")]
    [InlineData("de,en;q=0.4,fr;q=0.8", "/fr")]
    [InlineData("de", "/en")]
    public async Task The_address_without_a_language_leads_to_what_the_browser_prefers(string? accepted, string expected)
        => Assert.Equal(expected, (await app.Reader(accepted).GetAsync(new Uri("/", UriKind.Relative))).Headers.Location?.OriginalString);

    [Fact]
    public async Task The_language_that_was_read_last_is_remembered()
    {
        var reader = app.Reader("en");
        await reader.GetAsync(new Uri("/fr", UriKind.Relative));

        Assert.Equal("/fr", (await reader.GetAsync(new Uri("/", UriKind.Relative))).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/en/occ/help?a=b", "en-CA", "href=\"/fr/occ/help?a=b\" lang=\"fr\" hreflang=\"fr\">Français</a>")]
    [InlineData("/fr/occ/help?a=b", "fr-CA", "href=\"/en/occ/help?a=b\" lang=\"en\" hreflang=\"en\">English</a>")]
    public async Task The_toggle_names_the_other_language_in_itself_and_stays_on_the_page(string page, string lang, string toggle)
    {
        var html = await app.Reader().GetStringAsync(new Uri(page, UriKind.Relative));

        Assert.Contains($"<html lang=\"{lang}\">", html);
        Assert.Contains(toggle, html);
    }

    [Fact]
    public async Task A_name_in_the_other_language_says_so()
        => Assert.Contains("lang=\"en\">Ontario Care Collective</a>", await app.Reader().GetStringAsync(new Uri("/fr/occ", UriKind.Relative)));

    [Fact]
    public void Every_page_has_an_address_in_each_language()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route != "error");

        Assert.All(pages, route => Assert.StartsWith("{lang:lang}", route));
    }
}
