using Collab.Accounts;
using Collab.Collectives;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Directories;

/// <summary>The community groups, the members or the partners of a collective, for whoever belongs to it.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class IndexModel(IGrainFactory grains, Standing standing, Here here) : PageModel
{
    private const int PageSize = 50;

    public DirectoryKind Kind { get; private set; } = null!;

    /// <summary>Whether the reader adds to the list.</summary>
    public bool IsCoordinator { get; private set; }

    /// <summary>What the reader looks for.</summary>
    public string? Query { get; private set; }

    public DirectoryPage Found { get; private set; } = new(0, []);

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Found.Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string directory, string? q, int p = 1)
    {
        if (DirectoryKind.Find(directory) is not { } kind)
        {
            return NotFound();
        }

        (Kind, Query, Number) = (kind, string.IsNullOrWhiteSpace(q) ? null : q.Trim(), Math.Clamp(p, 1, 10_000));
        IsCoordinator = (await standing.Of(Caller.Of(User)!.Value, here.Collective!.Slug)).HasFlag(Roles.Coordinator);
        Found = await grains.Directory(here.Collective.Slug, kind.Kind).Find(DirectoryQuery.Everything with
        {
            Text = Query,
            Order = here.Language == Language.French ? DirectoryOrder.FrenchName : DirectoryOrder.EnglishName,
            Skip = (Number - 1) * PageSize,
            Take = PageSize,
        });
        return Page();
    }
}
