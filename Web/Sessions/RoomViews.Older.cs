using System.Collections.Immutable;

namespace Collab.Sessions;

internal sealed partial class RoomViews
{
    /// <summary>A page of posts that was asked for, newest first.</summary>
    public ImmutableArray<RoomPost> Of(string address, PostPage page, MineView mine)
    {
        var posts = Posts(address, page.Changes.ToDictionary(change => change.Key, change => change.Value), mine).ToDictionary(post => post.View, post => post.Post);
        return [.. page.Changes.Select(change => change.Value).OfType<PostView>().Select(view => posts[view])];
    }
}
