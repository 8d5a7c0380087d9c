using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>A notice begins with a template: one of the collective's own, or one that every collective has.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class NewModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    private const string OwnPrefix = "own/";

    /// <summary>Made when the page is drawn, so that a form that is sent twice begins one.</summary>
    public string Id { get; private set; } = Ids.New(time);

    public IReadOnlyList<Choice> Own { get; private set; } = [];

    public IReadOnlyList<Choice> Starters => [.. Starter.All.Select(starter => new Choice(starter.Id, Phrase.Of(starter.Name, here.Language).Text))];

    public async Task OnGet()
    {
        var page = await grains.Directory(here.Collective!.Slug, "template").Find(DirectoryQuery.Everything with { All = ["kind:notice"], None = ["archived"], Take = 100 });
        Own = [.. page.Lines.Select(line => new Choice($"{OwnPrefix}{line.Id}", Phrase.Of(line.Name, here.Language).Text))];
    }

    public async Task<IActionResult> OnPost(string? id, string? from)
    {
        Id = GrainKey.IsPart(id) ? id! : Id;
        await OnGet();
        if (await Facts(from) is not { } facts)
        {
            this.Wrong("", NoticeTemplateRefusals.NoSuchTemplate);
            return Page();
        }

        var plan = new NoticePlan(facts.Class, facts.Words, NoticeAudience.Nobody, await Session(facts.Words), AsksOf(facts.Words), null, from);
        return await this.Do("plan", time, (act, _) => grains.Notice(here.Collective!.Slug, new(Id)).Write(act, plan))
            ? LocalRedirect(here.To($"/notices/{Id}/edit"))
            : Page();
    }

    private async Task<NoticeTemplateFacts?> Facts(string? from)
        => from?.StartsWith(OwnPrefix, StringComparison.Ordinal) == true && GrainKey.IsPart(from[OwnPrefix.Length..])
            ? (await grains.Template(here.Collective!.Slug, new(from[OwnPrefix.Length..])).Look())?.Facts
            : Starter.Find(from)?.Facts;

    /// <summary>Words that speak of a session are taken to speak of the next one.</summary>
    private async Task<string?> Session(NoticeWords words)
    {
        if (!Speaks(words, "session."))
        {
            return null;
        }

        var next = await grains.Directory(here.Collective!.Slug, "session").Find(DirectoryQuery.Everything with { Any = ["draft", "scheduled", "lobby", "live"], Order = DirectoryOrder.Earliest, Take = 1 });
        return next.Lines.FirstOrDefault()?.Id;
    }

    private static NoticeAsks AsksOf(NoticeWords words)
        => !Speaks(words, "links.answer") ? NoticeAsks.Nothing : Speaks(words, "session.starts") ? NoticeAsks.Coming : NoticeAsks.Acknowledge;

    private static bool Speaks(NoticeWords words, string field) => words.Body.ToString().Contains(field, StringComparison.Ordinal);
}
