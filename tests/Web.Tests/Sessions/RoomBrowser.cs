using System.Net;
using System.Text.RegularExpressions;

namespace Collab.Sessions;

/// <summary>A browser without scripts in a room: reads pages and sends forms, as somebody of the demonstration.</summary>
internal sealed partial class RoomBrowser(HttpClient browser, string room)
{
    public static async Task<RoomBrowser> SignIn(App app, string actor, string topic)
    {
        var browser = app.Reader();
        (await browser.PostAsync(new Uri($"/demo/sign-in?actor={actor}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        return new(browser, topic.Replace("/session/", "/sessions/", StringComparison.Ordinal));
    }

    /// <summary>A page of the room, its characters as people see them.</summary>
    public async Task<string> Read(string below = "", string language = "en")
        => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri($"/{language}/{room}{below}", UriKind.Relative)));

    /// <summary>The same browser at the same session's address in another collective.</summary>
    public RoomBrowser Elsewhere(string collective) => new(browser, $"{collective}{room[room.IndexOf('/', StringComparison.Ordinal)..]}");

    public async Task<HttpStatusCode> StatusOf(string below)
    {
        using var answer = await browser.GetAsync(new Uri($"/en/{room}{below}", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Sends a command's form, and reads the page that one is led to.</summary>
    public async Task<string> Send(string command, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Read()).Groups[1].Value;
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(new("__RequestVerificationToken", token))
            .Append(new("command-id", Ids.New(TimeProvider.System)));
        var answer = await browser.PostAsync(new Uri($"/en/{room}/{command}", UriKind.Relative), new FormUrlEncodedContent(form));
        // Over a port the client follows by itself.
        var page = answer.Headers.Location is { } next ? await browser.GetAsync(next) : answer;
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
