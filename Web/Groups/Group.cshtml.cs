using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Groups;

/// <summary>A community group: in its own names, for whom it speaks and who speaks for it, how it wishes to be met.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class GroupModel(IGrainFactory grains, Here here, Records records) : PageModel
{
    public GroupView Group { get; private set; } = null!;

    public Record Record { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id)
    {
        if (await grains.Group(here.Collective!.Slug, new(id)).Look() is not { } found)
        {
            return NotFound();
        }

        Group = found;
        Record = await records.Of(found.Seat, found.Sessions);
        return Page();
    }
}
