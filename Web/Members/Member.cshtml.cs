using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Members;

/// <summary>An operator that is a member: to its own people and coordinators all that is kept, to others what it shows.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class MemberModel(IGrainFactory grains, Here here, Records records) : PageModel
{
    public MemberView Member { get; private set; } = null!;

    public Record Record { get; private set; } = null!;

    public ImmutableArray<SummaryRow> Facts { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id)
    {
        if (await grains.Member(here.Collective!.Slug, new(id)).Look(Caller.Of(User)!.Value) is not { } found)
        {
            return NotFound();
        }

        Member = found;
        Record = await records.Of(found.Seat, found.Sessions);
        Facts =
        [
            .. new SummaryRow[]
            {
                new(DirectoryText.Region, found.Facts.Region),
                new(DirectoryText.Website, found.Facts.Website),
                new(DirectoryText.Email, found.Facts.Email),
                new(DirectoryText.Phone, found.Facts.Phone),
                new(DirectoryText.Basis, found.Basis),
            }.Where(row => !string.IsNullOrEmpty(row.Value)),
        ];
        return Page();
    }
}
