using System.Net;
using System.Text.RegularExpressions;

namespace Collab.Testing.Live;

/// <summary>Somebody who came in by a session's code, as a browser does it.</summary>
internal static partial class Guest
{
    /// <summary>Answers the cookies that bind the guest to the session.</summary>
    public static async Task<string> Join(Uri server, string code, string name)
    {
        using var browser = CollabProcess.NewBrowser(server, out var cookies);
        var page = new Uri($"/en/join/{code}", UriKind.Relative);
        var token = FormToken().Match(await browser.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = name,
            ["acceptsRules"] = "true",
            ["showsName"] = "true",
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await browser.PostAsync(page, form);
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies.GetCookieHeader(server)
            : throw new InvalidOperationException($"The code {code} did not let {name} in: {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
