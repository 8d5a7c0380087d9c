using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>Where a notice is written: to whom it goes, what it is about, what it says in each language.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class EditModel(IGrainFactory grains, Here here, TimeProvider time) : NoticePageModel(grains, here)
{
    public new IReadOnlyList<Choice> Sessions { get; private set; } = [];

    public IReadOnlyList<Choice> Audiences { get; private set; } = [];

    /// <summary>Whether the form comes back because something in it is wrong.</summary>
    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGet(string id) => await Load(id) ? Page() : NotFound();

    // From the address alone: a form could have a field of that name.
    public async Task<IActionResult> OnPost([FromRoute] string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        IsSent = true;
        var saved = await Saved();
        return await this.Do("plan", time, (act, fields) => Grain.Write(act, PlanFields.Plan(fields, Notice.Plan, saved))) ? LocalRedirect(Address) : Page();
    }

    private async Task<bool> Load(string id)
    {
        if (!await Find(id) || !IsDraft)
        {
            return false;
        }

        Sessions = await base.Sessions();
        Audiences = [.. (await Saved()).Select(one => new Choice(one.Id.Value, Phrase.Of(one.Name, Language.Current).Text))];
        return true;
    }
}
