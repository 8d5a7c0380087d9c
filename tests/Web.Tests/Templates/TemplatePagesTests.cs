using System.Net;
using Collab.Accounts;
using Collab.Layout;
using Collab.Notices;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Templates;

/// <summary>How a coordinator writes a template, from the list to its versions.</summary>
public sealed class TemplatePagesTests(App app) : IClassFixture<App>
{
    private const string List = "/en/occ/templates";

    [Fact]
    public async Task From_a_starter_to_a_template_with_two_versions()
    {
        var reader = await app.As("facilitator");
        Assert.Contains("href=\"/en/occ/templates/new?from=session-invitation\"", await Read(reader, List));
        var begun = await Read(reader, $"{List}/new?from=session-invitation");
        Assert.Contains("You are invited: {{ session.title }}", begun);
        Assert.Contains("Bonjour {{ member.name }},", begun);

        var typed = Typed(Starter.Find("session-invitation")!.Facts with { Name = new("Our invitation", "Notre invitation") });
        var saved = await App.Send(reader, $"{List}/new", typed);
        Assert.Equal($"{List}/{typed["id"]}/edit", saved.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, $"{List}/new", typed)).StatusCode);

        var page = $"{List}/{typed["id"]}";
        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, $"{page}/edit", new(typed) { ["subject-en"] = "Come and join us" })).StatusCode);
        Assert.Contains("value=\"Come and join us\"", await Read(reader, $"{page}/edit"));
        Assert.Contains("Notre invitation", await Read(reader, "/fr/occ/templates?q=notre"));
        var versions = await Read(reader, $"{page}/versions");
        Assert.Contains("<a href=\"?entry=2\">", versions);
        Assert.Contains("<a href=\"?entry=1\">", versions);
        Assert.DoesNotContain("entry=3", versions);
    }

    [Fact]
    public async Task An_old_version_is_read_and_used_again()
    {
        var (reader, page) = (await app.As("facilitator"), $"{List}/{await Saved()}");
        await App.Send(reader, $"{page}/edit", new(Typed(Letter)) { ["subject-en"] = "Something else" });
        Assert.Contains("<b>Hello {{ member.name }}</b>", await Read(reader, $"{page}/versions?entry=1"));

        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, $"{page}/versions?entry=1", new() { ["entry"] = "1" }, $"{page}/versions")).StatusCode);

        Assert.Contains("value=\"Hello {{ member.name }}\"", await Read(reader, $"{page}/edit"));
        Assert.Contains("<a href=\"?entry=3\">", await Read(reader, $"{page}/versions"));
    }

    [Theory]
    [InlineData("en", "Message in English, line 3, column 11: There is no field “nome”.")]
    [InlineData("fr", "Message en anglais, ligne 3, colonne 11\u00a0: Il n’y a pas de champ «\u00a0nome\u00a0».")]
    public async Task A_fault_says_where_it_is_and_nothing_that_was_typed_is_lost(string language, string says)
    {
        var reader = await app.As("facilitator");
        var page = $"/{language}/occ/templates/{await Saved()}/edit";
        var wrong = new Dictionary<string, string>(Typed(Letter)) { ["body-en"] = "\r\nHello\r\n{{ member.nome }}", ["body-fr"] = "{{ if }}", ["name-fr"] = "Petite lettre" };

        var shown = await Text(await App.Send(reader, page, wrong));

        Assert.Contains($"<a href=\"#body-en\">{says}</a>", shown);
        Assert.Contains("<a href=\"#body-fr\">", shown);
        Assert.Contains("data-field=\"body-en\" data-line=\"3\" data-column=\"11\"", shown);
        Assert.Contains("{{ member.nome }}", shown);
        Assert.Contains("Petite lettre", shown);

        Assert.Equal(HttpStatusCode.Found, (await App.Send(reader, page, new(wrong) { ["body-en"] = "Hello {{ member.name }}", ["body-fr"] = "Bonjour" })).StatusCode);
    }

    [Fact]
    public async Task A_template_needs_a_name_and_some_words()
    {
        var shown = await Text(await App.Send(await app.As("facilitator"), $"{List}/new", new() { ["id"] = Ids.New(TimeProvider.System) }));

        Assert.Contains("<a href=\"#name-en\">", shown);
        Assert.Contains("<a href=\"#subject-en\">", shown);
        Assert.Contains("<a href=\"#body-en\">", shown);
    }

    [Fact]
    public async Task A_preview_is_a_page_that_can_do_nothing_framed_by_ours()
    {
        var (reader, page) = (await app.As("facilitator"), $"{List}/{await Saved()}/edit");
        var typed = new Dictionary<string, string>(Typed(Letter)) { ["body-fr"] = "Bonjour {{ member.name }} <script>x</script>", ["language"] = "fr", ["reader"] = "person/south" };

        var preview = await App.Send(reader, page, typed, $"{page}?handler=preview");

        var policy = Assert.Single(preview.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'", policy);
        Assert.Contains("frame-ancestors 'self'", policy);
        var html = await preview.Content.ReadAsStringAsync();
        Assert.Contains("Bonjour Operator, South 2 &lt;script&gt;", html);
        Assert.Contains("<strong>Subject: ", html);
        Assert.Contains("frame-src 'self'", Assert.Single((await reader.Get(page)).Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("frame-src", Assert.Single((await reader.Get(List)).Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_preview_of_words_with_a_fault_says_what_is_wrong()
    {
        var reader = await app.As("facilitator");
        var typed = new Dictionary<string, string>(Typed(Letter)) { ["body-en"] = "{{ nobody }}", ["language"] = "en" };

        var html = await Text(await App.Send(reader, $"{List}/new", typed, $"{List}/new?handler=preview"));

        Assert.Contains("Message in English, line 1, column 4: There is no field “nobody”.", html);
    }

    [Fact]
    public async Task What_no_page_of_ours_sends_is_not_previewed()
    {
        var (reader, page) = (await app.As("facilitator"), $"{List}/{await Saved()}/edit");

        var answer = await App.Send(reader, page, new(Typed(Letter)) { ["reader"] = "person/No Such!" }, $"{page}?handler=preview");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_template_is_put_away_and_taken_out_again()
    {
        var reader = await app.As("facilitator");
        var id = await Saved(Letter with { Name = new("Put away", "Rangé") });
        var page = $"{List}/{id}/edit";

        await App.Send(reader, page, [], $"{page}?handler=archive");
        Assert.DoesNotContain(id, await Read(reader, List));
        Assert.Contains(id, await Read(reader, $"{List}?archived=true"));
        Assert.Contains(TemplatesText.Archived, await Read(reader, page));

        await App.Send(reader, page, [], $"{page}?handler=restore");
        Assert.Contains(id, await Read(reader, List));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("planner")]
    public async Task Nobody_else_comes_to_them(string person)
    {
        var (reader, page) = (await app.As(person), $"{List}/{await Saved()}");

        foreach (var address in new[] { List, $"{List}/new", $"{page}/edit", $"{page}/versions" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await App.Send(reader, "/en/account", Typed(Letter), $"{page}/edit?handler=preview")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var planner = await app.As("planner");

        Assert.Equal(HttpStatusCode.NotFound, (await planner.Get($"/en/caso/templates/{await Saved()}/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.Get("/en/caso/templates/nothing/versions")).StatusCode);
    }

    private static NoticeTemplateFacts Letter => new(
        new("Letter", "Lettre"),
        TemplateKind.Notice,
        NoticeClass.Membership,
        new(new("Hello {{ member.name }}", "Bonjour {{ member.name }}"), new("Hello.", "Bonjour.")));

    private static Dictionary<string, string> Typed(NoticeTemplateFacts facts) => new()
    {
        ["id"] = Ids.New(TimeProvider.System),
        ["name-en"] = facts.Name.English!,
        ["name-fr"] = facts.Name.French!,
        ["kind"] = facts.Kind.ToString(),
        ["class"] = facts.Class.ToString(),
        ["subject-en"] = facts.Words.Subject.English!,
        ["subject-fr"] = facts.Words.Subject.French!,
        ["body-en"] = facts.Words.Body.English!.ReplaceLineEndings("\r\n"),
        ["body-fr"] = facts.Words.Body.French!.ReplaceLineEndings("\r\n"),
    };

    private static async Task<string> Read(HttpClient reader, string page) => await Text(await reader.Get(page));

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Saved(NoticeTemplateFacts? facts = null)
    {
        var id = Ids.New(TimeProvider.System);
        var outcome = await app.Services.GetRequiredService<IGrainFactory>().Template("occ", new(id)).Write(Act.OfSystem($"write-{id}"), facts ?? Letter);
        Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        return id;
    }
}
