using System.Text.RegularExpressions;

namespace Collab.Layout;

public sealed partial class SecurityHeaderTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("/en")]
    [InlineData("/en/nowhere/at/all")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_says_what_we_never_do(string address)
    {
        var headers = (await app.Reader().GetAsync(new Uri(address, UriKind.Relative))).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/fr/occ/help")]
    [InlineData("/en/_parts")]
    [InlineData("/fr/_parts/room?poll=open")]
    [InlineData("/fr/_parts/room?as=facilitator")]
    [InlineData("/en/_parts/projector")]
    public async Task No_page_holds_script_or_style_inline(string address)
        => Assert.DoesNotMatch(Inline(), await app.Reader().GetStringAsync(new Uri(address, UriKind.Relative)));

    [Fact]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        var cookies = (await app.Reader().GetAsync(new Uri("/en", UriKind.Relative))).Headers.GetValues("Set-Cookie");

        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie);
            Assert.Matches("samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Over_tls_in_production_browsers_stay_on_tls_and_cookies_too()
    {
        using var production = new App { Environment = "Production" };
        production.ClientOptions.BaseAddress = new Uri("https://collab.example");

        var headers = (await production.Reader().GetAsync(new Uri("/en", UriKind.Relative))).Headers;

        Assert.Contains("max-age=31536000", Assert.Single(headers.GetValues("Strict-Transport-Security")));
        Assert.All(headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie));
    }

    [Fact]
    public async Task Pages_made_for_us_do_not_exist_in_production()
    {
        using var production = new App { Environment = "Production" };

        Assert.Equal(404, (int)(await production.Reader().GetAsync(new Uri("/en/_parts", UriKind.Relative))).StatusCode);
    }

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:""")]
    private static partial Regex Inline();
}
