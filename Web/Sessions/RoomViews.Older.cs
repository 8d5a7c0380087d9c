using System.Collections.Immutable;

namespace Collab.Sessions;

internal sealed partial class RoomViews
{
    /// <summary>A page of posts in the order in which the session gave it.</summary>
    public ImmutableArray<RoomPost> NewestFirst(string address, RoomReading reading)
    {
        var posts = Posts(address, reading).ToDictionary(post => post.View, post => post.Post);
        return [.. reading.Snapshot.Changes.Select(change => change.Value).OfType<PostView>().Select(view => posts[view])];
    }
}
