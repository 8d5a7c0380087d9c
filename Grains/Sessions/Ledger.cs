using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>What became of the questions, counted as it happens.</summary>
/// <param name="Ended">How many ended in each way.</param>
/// <param name="Waits">In whole minutes from asking to the answer, in order, so that the middle one is at hand.</param>
internal sealed record Ledger(int Asked, ImmutableDictionary<Ending, int> Ended, ImmutableSortedSet<(long Minutes, int Ordinal)> Waits)
{
    public static readonly Ledger Blank = new(0, ImmutableDictionary<Ending, int>.Empty, []);

    public int Open => Asked - Ended.Values.Sum();

    public double? Median => Waits.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => Waits[count / 2].Minutes,
        var count => (Waits[(count / 2) - 1].Minutes + Waits[count / 2].Minutes) / 2.0,
    };

    public int this[Ending how] => Ended.GetValueOrDefault(how);

    public Ledger With(Post post) => Count(post, 1) with { Waits = Wait(post) is { } wait ? Waits.Add(wait) : Waits };

    public Ledger Without(Post post) => Count(post, -1) with { Waits = Wait(post) is { } wait ? Waits.Remove(wait) : Waits };

    private Ledger Count(Post post, int number) => post switch
    {
        _ when !post.IsQuestion() => this,
        { End: { } end } => this with { Asked = Asked + number, Ended = Ended.SetItem(end.How, this[end.How] + number) },
        _ => this with { Asked = Asked + number },
    };

    private static (long Minutes, int Ordinal)? Wait(Post post)
        => post is { At: { } asked, End: { How: Ending.AnsweredLive or Ending.AnsweredInWriting } end } && post.IsQuestion()
            ? ((long)(end.At - asked).TotalMinutes, post.Ordinal)
            : null;
}
