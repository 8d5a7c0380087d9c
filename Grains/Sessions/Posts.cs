using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>
/// All posts in the order of entering, with what finds them: adding one or changing one costs the same whether there are
/// a hundred or a hundred thousand.
/// </summary>
[JsonConverter(typeof(PostsJson))]
internal sealed record Posts
{
    private static readonly IComparer<(int Votes, int Ordinal)> HighestFirst
        = Comparer<(int Votes, int Ordinal)>.Create((one, other) => other.CompareTo(one));

    // Stands after what it is made of.
    public static readonly Posts None = new();

    private Posts()
    {
    }

    public ImmutableList<Post> All { get; private init; } = [];

    private ImmutableDictionary<PostId, int> Ordinals { get; init; } = ImmutableDictionary<PostId, int>.Empty;

    private ImmutableDictionary<Actor, ImmutableList<int>> ByAuthor { get; init; } = ImmutableDictionary<Actor, ImmutableList<int>>.Empty;

    private ImmutableSortedSet<(int Votes, int Ordinal)> ByVotes { get; init; } = ImmutableSortedSet.Create(HighestFirst);

    public IEnumerable<Post> Newest
    {
        get
        {
            for (var at = All.Count - 1; at >= 0; at--)
            {
                yield return All[at];
            }
        }
    }

    public IEnumerable<Post> Highest => ByVotes.Select(place => All[place.Ordinal]);

    public static Posts Of(IReadOnlyList<Post> posts) => new()
    {
        All = [.. posts],
        Ordinals = posts.ToImmutableDictionary(post => post.Id, post => post.Ordinal),
        ByAuthor = posts.GroupBy(post => post.Author).ToImmutableDictionary(own => own.Key, own => own.Select(post => post.Ordinal).ToImmutableList()),
        ByVotes = posts.Select(post => (post.Votes, post.Ordinal)).ToImmutableSortedSet(HighestFirst),
    };

    public Post this[PostId id] => All[Ordinals[id]];

    public Post? Find(PostId id) => Ordinals.TryGetValue(id, out var ordinal) ? All[ordinal] : null;

    /// <summary>An author's own posts, newest first.</summary>
    public IEnumerable<Post> Own(Actor author)
        => ByAuthor.TryGetValue(author, out var own) ? own.Reverse().Select(ordinal => All[ordinal]) : [];

    public Posts Add(Post post) => this with
    {
        All = All.Add(post),
        Ordinals = Ordinals.Add(post.Id, post.Ordinal),
        ByAuthor = ByAuthor.SetItem(post.Author, ByAuthor.GetValueOrDefault(post.Author, []).Add(post.Ordinal)),
        ByVotes = ByVotes.Add((post.Votes, post.Ordinal)),
    };

    public Posts With(Post post)
    {
        var before = All[post.Ordinal];
        return this with
        {
            All = All.SetItem(post.Ordinal, post),
            ByVotes = before.Votes == post.Votes ? ByVotes : ByVotes.Remove((before.Votes, before.Ordinal)).Add((post.Votes, post.Ordinal)),
        };
    }
}
