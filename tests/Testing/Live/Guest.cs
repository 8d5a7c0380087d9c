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

    /// <summary>The code of a session of the demonstration, as its facilitator sees it.</summary>
    public static async Task<string> CodeOf(Uri server, string topic)
    {
        await using var facilitator = await HubClient.SignIn(server, "person/facilitator");
        await foreach (var frame in facilitator.Stream("Follow", [topic, null, null]))
        {
            return frame.GetProperty("changes").GetProperty("door").GetProperty("code").GetString()!;
        }

        throw new InvalidOperationException("The room showed nothing.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
