using System.Net;
using System.Text.RegularExpressions;

namespace Collab.Layout;

public sealed partial class FormTests(App app) : IClassFixture<App>
{
    private static readonly Uri Front = new("/en", UriKind.Relative);

    [Fact]
    public async Task A_form_without_our_token_is_refused_in_plain_words()
    {
        var answer = await app.Reader().PostAsync(Front, new FormUrlEncodedContent([new("code", "K7MPQ2")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(ErrorText.BadRequestTitle, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_wrong_answer_comes_back_with_what_was_typed_and_a_summary_that_leads_to_its_field()
    {
        var html = await (await App.Send(app.Reader(), "/en", new() { ["code"] = "<b>" })).Content.ReadAsStringAsync();

        Assert.Contains("<title>Error: ", html);
        Assert.Contains("<a href=\"#code\">", html);
        Assert.Contains("aria-describedby=\"code-hint code-error\"", html);
        Assert.Contains("value=\"&lt;b&gt;\"", html);
    }

    [Fact]
    public async Task A_code_leads_to_its_session_however_it_was_typed()
        => Assert.Equal("/en/join/K7MPQ2", (await App.Send(app.Reader(), "/en", new() { ["code"] = " k7m-pq2 " })).Headers.Location?.OriginalString);

    [Fact]
    public async Task Every_form_carries_a_command_id_of_its_own()
    {
        var reader = app.Reader();
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            ids.AddRange(CommandIds().Matches(await reader.GetStringAsync(new Uri("/en/_parts/room", UriKind.Relative))).Select(id => id.Groups[1].Value));
        }

        Assert.True(ids.Count >= 4);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(CommandId.IsValid(id)));
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_before_it_is_read()
    {
        using var listening = new App();
        listening.Listen();
        using var large = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        large.Headers.ContentType = new("application/x-www-form-urlencoded");

        var answer = await listening.Reader().PostAsync(Front, large);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    [GeneratedRegex("""type="hidden" name="command-id" value="([^"]+)""")]
    private static partial Regex CommandIds();
}
