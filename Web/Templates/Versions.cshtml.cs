using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Templates;

/// <summary>Each time that a template was saved, by whom, and what it said then.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class VersionsModel(IGrainFactory grains, Records records, Here here, TimeProvider time) : PageModel
{
    public NoticeTemplateView View { get; private set; } = null!;

    /// <summary>With the name of whoever saved it.</summary>
    public ImmutableArray<(TemplateVersion Version, string By)> Versions { get; private set; } = [];

    /// <summary>The version that is being read.</summary>
    public (TemplateVersion Version, NoticeTemplateFacts Facts)? Shown { get; private set; }

    public string Address => here.To($"/templates/{View.Id}");

    public async Task<IActionResult> OnGet([FromRoute] string id, long? entry) => await Find(id, entry) ? Page() : NotFound();

    public async Task<IActionResult> OnPost([FromRoute] string id, long entry)
    {
        if (!await Find(id, entry) || Shown is not { } shown)
        {
            return NotFound();
        }

        var act = new Act(Caller.Of(User)!.Value, Request.CommandId() ?? new(Ids.New(time)), 0);
        var outcome = await Grain(id).Write(act, shown.Facts);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        this.Say(LayoutText.Saved);
        return LocalRedirect($"{Address}/edit");
    }

    private async Task<bool> Find(string id, long? entry)
    {
        if (await Grain(id).Look() is not { } view)
        {
            return false;
        }

        View = view;
        Versions = [.. view.Versions.Zip(await Task.WhenAll(view.Versions.Select(version => NameOf(version.By))))];
        if (view.Versions.FirstOrDefault(version => version.Entry == entry) is { } chosen && await Grain(id).Version(chosen.Entry) is { } facts)
        {
            Shown = (chosen, facts);
        }

        return true;
    }

    private async Task<string> NameOf(Actor by) => PersonId.From(by) is { } person ? (await records.Names([person]))[0] : "Collab";

    private ITemplateGrain Grain(string id) => grains.Template(here.Collective!.Slug, new(id));
}
