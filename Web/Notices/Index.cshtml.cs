using Collab.Accounts;
using Collab.Collectives;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>The notices of a collective, for its coordinators; others are led to what came to them.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class IndexModel(IGrainFactory grains, Standing standing, Here here) : PageModel
{
    private const int PageSize = 50;

    public DirectoryPage Found { get; private set; } = new(0, []);

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Found.Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(int p = 1)
    {
        if (!(await standing.Of(Caller.Of(User)!.Value, here.Collective!.Slug)).HasFlag(Roles.Coordinator))
        {
            return LocalRedirect(here.To("/inbox"));
        }

        Number = Math.Clamp(p, 1, 10_000);
        Found = await grains.Directory(here.Collective!.Slug, "notice").Find(DirectoryQuery.Everything with
        {
            Order = DirectoryOrder.Latest,
            Skip = (Number - 1) * PageSize,
            Take = PageSize,
        });
        return Page();
    }
}
