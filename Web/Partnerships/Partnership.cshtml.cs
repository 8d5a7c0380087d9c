using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Partnerships;

/// <summary>A partnership: with whom, for whom and what for, and who speaks for the partner.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class PartnershipModel(IGrainFactory grains, Here here, Records records) : PageModel
{
    public PartnershipView Partnership { get; private set; } = null!;

    public Record Record { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id)
    {
        if (await grains.Partnership(here.Collective!.Slug, new(id)).Look() is not { } found)
        {
            return NotFound();
        }

        Partnership = found;
        Record = await records.Of(found.Seat, found.Sessions);
        return Page();
    }
}
