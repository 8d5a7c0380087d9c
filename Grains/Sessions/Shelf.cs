namespace Collab.Sessions;

/// <summary>Where a post is found beside the order of entering: what few posts are on is found without looking at the many.</summary>
[Flags]
internal enum Shelf
{
    None = 0,
    Awaiting = 1,
    Held = 2,
    Shortlisted = 4,
    Live = 8,
    Done = 16,

    /// <summary>What the projector shows.</summary>
    Wall = 32,

    /// <summary>What observers hear.</summary>
    Observed = 64,
}

internal static class Shelves
{
    public static readonly Shelf[] Each = [.. Enum.GetValues<Shelf>().Except([Shelf.None])];

    public static Shelf Of(Post post)
        => On(Shelf.Awaiting, post.Seen() == Standing.Awaiting)
        | On(Shelf.Held, post.Seen() == Standing.Held)
        | On(Shelf.Shortlisted, post.Lane == Lane.Shortlisted)
        | On(Shelf.Live, post.Lane == Lane.Live)
        | On(Shelf.Done, post.Lane == Lane.Done)
        | On(Shelf.Wall, post.IsShown() && post.Heard >= Circle.Participants && (post.IsApproved || post.Lane == Lane.Live) && post.End?.How is not (Ending.Declined or Ending.Merged))
        | On(Shelf.Observed, post.Heard >= Circle.Observers);

    private static Shelf On(Shelf shelf, bool isOn) => isOn ? shelf : Shelf.None;
}
