using System.Collections.Immutable;
using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>Posts that are no longer in the room's list, a page at a time, as far as the reader's audience sees them.</summary>
internal sealed class PostsModel(IGrainFactory grains, Here here, RoomViews views) : RoomPageModel(grains, here)
{
    private const int OnePage = 50;

    /// <summary>This page itself, to come back to.</summary>
    public string Again => $"{Back}{Request.QueryString}";

    public Phrase Title => views.Of(Session.Title);

    public ImmutableArray<RoomPost> Posts { get; private set; } = [];

    /// <summary>Where the next page begins; none at the end.</summary>
    public PostId? Next { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? before)
    {
        if ((before is not null && !GrainKey.IsPart(before)) || !await Load(id))
        {
            return NotFound();
        }

        var page = await Grain.Posts(Mine.Audience!.Value, PostFilter.All, before is null ? null : new PostId(before), OnePage);
        var reading = await RoomReading.OfPosts(Grain, Mine, new(Snapshot.Version, page.Changes), AuthorToken.Find(HttpContext, Topic));
        (Posts, Next) = (views.NewestFirst(Address, reading), page.Next);
        return Page();
    }
}
