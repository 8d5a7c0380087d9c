using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Collab.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>The audiences that coordinators saved, where they are renamed and removed.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class AudiencesModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    public ImmutableArray<SavedAudience> Saved { get; private set; } = [];

    /// <summary>The id of the audience whose form comes back because something in it is wrong.</summary>
    public string? Failed { get; private set; }

    private ISavedAudiencesGrain Grain => grains.SavedAudiences(here.Collective!.Slug);

    public async Task OnGet() => Saved = await Grain.Look(Caller.Of(User)!.Value);

    public Task<IActionResult> OnPostRename(string? audience)
        => Write(audience, (act, fields) => Grain.Rename(act, fields.Id<AudienceId>("audience"), SessionFields.InBoth(fields, "name")));

    public Task<IActionResult> OnPostRemoval(string? audience) => Write(audience, (act, fields) => Grain.Remove(act, fields.Id<AudienceId>("audience")));

    /// <param name="audience">Begins the ids of the fields of its form.</param>
    private async Task<IActionResult> Write(string? audience, Func<Act, Fields, Task<Outcome>> command)
    {
        Failed = GrainKey.IsPart(audience) ? audience : "none";
        if (await this.Do(Failed!, time, command))
        {
            return LocalRedirect(here.To("/notices/audiences"));
        }

        await OnGet();
        return Page();
    }
}
