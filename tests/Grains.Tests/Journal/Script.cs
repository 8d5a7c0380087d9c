using FsCheck;
using FsCheck.Fluent;

namespace Collab.Journal;

/// <summary>What happens to a journal in one play of a property.</summary>
internal sealed record Script(params Move[] Moves)
{
    public static Arbitrary<Script> Any { get; } = Arb.From(
        from length in Gen.Choose(5, 120)
        from moves in Gen.ArrayOf(Move.Any(), length)
        select new Script(moves),
        Shrink);

    public override string ToString() => string.Join(", ", Moves.AsEnumerable());

    /// <summary>Without moves, in halves and one by one, and then with simpler ones.</summary>
    private static IEnumerable<Script> Shrink(Script script)
    {
        var moves = script.Moves;
        for (var size = moves.Length; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= moves.Length; start += size)
            {
                yield return new([.. moves[..start], .. moves[(start + size)..]]);
            }
        }

        for (var at = 0; at < moves.Length; at++)
        {
            foreach (var simpler in moves[at].Simpler())
            {
                yield return new([.. moves[..at], simpler, .. moves[(at + 1)..]]);
            }
        }
    }
}
