using System.Collections.Immutable;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>Posts that are no longer in the room's list, a page at a time, as far as the reader's audience sees them.</summary>
internal sealed class PostsModel(SessionDesk desk, RoomViews views) : PageModel
{
    private const int OnePage = 50;

    public string Address => desk.Address;

    /// <summary>This page itself, to come back to.</summary>
    public string Here => $"{Address}/posts{Request.QueryString}";

    public Phrase Title => views.Of(desk.Session.Title);

    public ImmutableArray<RoomPost> Posts { get; private set; } = [];

    /// <summary>Where the next page begins; none at the end.</summary>
    public PostId? Next { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? before)
    {
        if (await desk.Open(this, id) is { } no)
        {
            return no;
        }

        if (before is not null && !GrainKey.IsPart(before))
        {
            return NotFound();
        }

        var page = await desk.Grain.Posts(desk.Mine.Audience!.Value, PostFilter.All, before is null ? null : new PostId(before), OnePage);
        (Posts, Next) = (views.Of(Address, page, desk.Mine), page.Next);
        this.TakeRefusal();
        return Page();
    }
}
