using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Collab.Layout;

public sealed partial class ErrorPageTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("/en/occ/nothing", "We cannot find this page", "/fr/occ/nothing")]
    [InlineData("/fr/no-such-collective", "Nous ne trouvons pas cette page", "/en/no-such-collective")]
    [InlineData("/en/error", "We cannot find this page", "/fr/error")]
    public async Task What_is_missing_says_so_in_the_language_of_the_address(string address, string title, string other)
    {
        var answer = await app.Reader().GetAsync(new Uri(address, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", html);
        Assert.Contains($"href=\"{other}\"", html);
    }

    [Fact]
    public async Task What_is_not_a_page_gets_no_page()
    {
        using var client = app.CreateClient();

        Assert.Empty(await (await client.GetAsync(new Uri("/en/occ/nothing", UriKind.Relative))).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("en", "Something went wrong on our side")]
    [InlineData("fr", "Une erreur s’est produite de notre côté")]
    public async Task A_failure_is_logged_once_under_the_number_that_its_reader_sees_and_without_the_address(string language, string title)
    {
        using var failing = new App { Environment = "Production", Instead = services => services.Replace(ServiceDescriptor.Singleton<ICollectives, Broken>()) };

        var answer = await failing.Reader().GetAsync(new Uri($"/{language}/occ/help?token=s3cret", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(title, html);
        Assert.DoesNotContain("on purpose", html);
        var reference = Reference().Match(html).Groups[1].Value;
        Assert.Single(failing.Log.All.Split('\n'), line => line.Contains("on purpose", StringComparison.Ordinal));
        Assert.Contains($"Error Collab.Layout.Failures: {reference}: GET", failing.Log.All);
        Assert.DoesNotContain("s3cret", failing.Log.All);
        Assert.DoesNotContain("/occ/", failing.Log.All);
    }

    [Fact]
    public async Task Who_guesses_codes_is_slowed_down()
    {
        using var guessed = new App();
        var reader = guessed.Reader();
        for (var wrong = 0; wrong < 20; wrong++)
        {
            using var none = await reader.GetAsync(new Uri("/fr/join/ZZZZZZ", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        var answer = await reader.GetAsync(new Uri("/fr/join/ZZZZZZ", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("C’était trop à la fois", await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""<strong class="code">([A-Z0-9]{6})</strong>""")]
    private static partial Regex Reference();

    private sealed class Broken : ICollectives
    {
        public ValueTask<ImmutableArray<Collective>> All(CancellationToken stop) => throw new InvalidOperationException("on purpose");

        public ValueTask<Collective?> Find(string slug, CancellationToken stop) => throw new InvalidOperationException("on purpose");
    }
}
