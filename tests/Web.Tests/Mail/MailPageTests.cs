using System.Net;

namespace Collab.Mail;

public sealed class MailPageTests(App app) : IClassFixture<App>
{
    private const string Mail = """
        From: "Ontario Care Collective" <notices@occ.example>
        To: Ada <ada@north.example>
        Subject: Réunion <ᐋᓂᓐ>
        Content-Language: fr-CA
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Bonjour,
        https://occ.example/fr/a
        --b
        Content-Type: text/html; charset=utf-8

        <p style="color:red" onclick="alert(1)">Bonjour</p>
        --b--
        """;

    [Theory]
    [InlineData("en", "As HTML")]
    [InlineData("fr", "En HTML")]
    public async Task What_was_sent_is_shown_and_its_HTML_can_do_nothing(string language, string link)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.Data.FullName, "mail"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "x7k2.eml"), Mail);

        var page = await app.Reader().GetStringAsync(new Uri($"/{language}/dev/mail", UriKind.Relative));

        Assert.Contains("<h2>Réunion &lt;ᐋᓂᓐ&gt;</h2>", page);
        Assert.Contains("""<a href="https://occ.example/fr/a">/fr/a</a>""", page);
        Assert.Contains(link, page);
        Assert.DoesNotContain("onclick", page);
        using var html = await app.Reader().GetAsync(new Uri("/dev/mail/x7k2.html", UriKind.Relative));
        Assert.Equal("<p style=\"color:red\" onclick=\"alert(1)\">Bonjour</p>", (await html.Content.ReadAsStringAsync()).Trim());
        Assert.Equal("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:", Assert.Single(html.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/dev/mail/nothing.html")]
    [InlineData("/dev/mail/..%2Fcollab.html")]
    public async Task There_is_no_HTML_of_what_was_not_sent(string address)
        => Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
}
