using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Collab.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>The sessions of a collective: live, to come, past.</summary>
internal sealed class IndexModel(IGrainFactory grains, Here here) : PageModel
{
    private static readonly string[] LivePhases = ["lobby", "live", "openwindow"];
    private static readonly string[] PastPhases = ["closed", "minutesapproved"];

    public ImmutableArray<Listed> Live { get; private set; } = [];

    public ImmutableArray<Listed> Upcoming { get; private set; } = [];

    public ImmutableArray<Listed> Past { get; private set; } = [];

    public bool MayCall { get; private set; }

    public async Task OnGet()
    {
        var slug = here.Collective!.Slug;
        var person = Caller.Of(User) is { } actor ? PersonId.From(actor) : null;
        var roles = person is { } known ? await grains.Collective(slug).RolesOf(known) : Roles.None;
        MayCall = (roles & (Roles.Coordinator | Roles.Facilitator)) != Roles.None;
        Live = await Find(slug, LivePhases, DirectoryOrder.Earliest);
        Upcoming = await Find(slug, ["scheduled", .. MayCall ? ["draft"] : Array.Empty<string>()], DirectoryOrder.Earliest);
        Past = await Find(slug, PastPhases, DirectoryOrder.Latest);
    }

    private async Task<ImmutableArray<Listed>> Find(string collective, string[] phases, DirectoryOrder order)
        => (await grains.Directory(collective, "session").Find(DirectoryQuery.Everything with { Any = [.. phases], Order = order })).Lines;
}
