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

    /// <summary>What became of the questions.</summary>
    public Ledger Ledger { get; private init; } = Ledger.Blank;

    private ImmutableDictionary<PostId, int> Ordinals { get; init; } = ImmutableDictionary<PostId, int>.Empty;

    private ImmutableDictionary<Actor, ImmutableList<int>> ByAuthor { get; init; } = ImmutableDictionary<Actor, ImmutableList<int>>.Empty;

    /// <summary>Those that take votes.</summary>
    private ImmutableSortedSet<(int Votes, int Ordinal)> ByVotes { get; init; } = ImmutableSortedSet.Create(HighestFirst);

    private ImmutableDictionary<Shelf, ImmutableSortedSet<int>> OnShelves { get; init; } = ImmutableDictionary<Shelf, ImmutableSortedSet<int>>.Empty;

    /// <summary>Those that still take votes, highest first.</summary>
    public IEnumerable<Post> Highest => ByVotes.Select(place => All[place.Ordinal]);

    /// <summary>The question that is being answered.</summary>
    public Post? Live => On(Shelf.Live).FirstOrDefault();

    public Post this[PostId id] => All[Ordinals[id]];

    /// <summary>All at once, where they are read from the store or all of them change.</summary>
    public static Posts Of(IEnumerable<Post> posts)
    {
        var all = posts.ToImmutableList();
        return new()
        {
            All = all,
            Ledger = all.Aggregate(Ledger.Blank, (ledger, post) => ledger.With(post)),
            Ordinals = all.ToImmutableDictionary(post => post.Id, post => post.Ordinal),
            ByAuthor = all.GroupBy(post => post.Author).ToImmutableDictionary(own => own.Key, own => own.Select(post => post.Ordinal).ToImmutableList()),
            ByVotes = all.Where(post => post.TakesVotes()).Select(post => (post.Votes, post.Ordinal)).ToImmutableSortedSet(HighestFirst),
            OnShelves = Shelves.Each.ToImmutableDictionary(
                shelf => shelf,
                shelf => all.Where(post => Shelves.Of(post).HasFlag(shelf)).Select(post => post.Ordinal).ToImmutableSortedSet()),
        };
    }

    public Post? Find(PostId id) => Ordinals.TryGetValue(id, out var ordinal) ? All[ordinal] : null;

    /// <summary>An author's own posts, newest first.</summary>
    public IEnumerable<Post> Own(Actor author)
        => ByAuthor.TryGetValue(author, out var own) ? Enumerable.Range(1, own.Count).Select(back => All[own[^back]]) : [];

    /// <summary>Newest first, on one shelf or all, before a post or from the end.</summary>
    public IEnumerable<Post> On(Shelf shelf, PostId? before = null)
    {
        var end = before is { } id && Ordinals.TryGetValue(id, out var ordinal) ? ordinal : All.Count;
        if (shelf == Shelf.None)
        {
            return Enumerable.Range(1, end).Select(back => All[end - back]);
        }

        var shelved = OnShelves.GetValueOrDefault(shelf, []);
        var place = shelved.IndexOf(end);
        var count = place < 0 ? ~place : place;
        return Enumerable.Range(1, count).Select(back => All[shelved[count - back]]);
    }

    public Posts Add(Post post) => this with
    {
        All = All.Add(post),
        Ordinals = Ordinals.Add(post.Id, post.Ordinal),
        ByAuthor = ByAuthor.SetItem(post.Author, ByAuthor.GetValueOrDefault(post.Author, []).Add(post.Ordinal)),
        ByVotes = post.TakesVotes() ? ByVotes.Add((post.Votes, post.Ordinal)) : ByVotes,
        OnShelves = Shelve(Shelf.None, Shelves.Of(post), post.Ordinal),
        Ledger = Ledger.With(post),
    };

    /// <summary>With a post in its newest form.</summary>
    public Posts With(Post post)
    {
        var before = All[post.Ordinal];
        var withoutVotes = before.TakesVotes() ? ByVotes.Remove((before.Votes, before.Ordinal)) : ByVotes;
        return this with
        {
            All = All.SetItem(post.Ordinal, post),
            ByVotes = post.TakesVotes() ? withoutVotes.Add((post.Votes, post.Ordinal)) : withoutVotes,
            OnShelves = Shelve(Shelves.Of(before), Shelves.Of(post), post.Ordinal),
            Ledger = ReferenceEquals(before.End, post.End) && before.Standing == post.Standing ? Ledger : Ledger.Without(before).With(post),
        };
    }

    private ImmutableDictionary<Shelf, ImmutableSortedSet<int>> Shelve(Shelf before, Shelf after, int ordinal)
    {
        var shelves = OnShelves;
        foreach (var shelf in before == after ? [] : Shelves.Each)
        {
            if (before.HasFlag(shelf) != after.HasFlag(shelf))
            {
                var shelved = shelves.GetValueOrDefault(shelf, []);
                shelves = shelves.SetItem(shelf, after.HasFlag(shelf) ? shelved.Add(ordinal) : shelved.Remove(ordinal));
            }
        }

        return shelves;
    }
}
