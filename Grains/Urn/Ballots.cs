using System.Collections.Immutable;
using System.Text;

namespace Collab.Urns;

/// <summary>What is in an urn: the counts, and the sorted set of those who have voted. Nothing says who came when.</summary>
internal sealed record Ballots(Tally Tally, ImmutableSortedSet<string> Voters)
{
    /// <summary>Below so many voters the result is withheld: with fewer, too much could be guessed.</summary>
    public const int FewestVoters = 5;

    /// <summary>Followers see the number of voters in steps of so many.</summary>
    public const int Step = 5;

    /// <summary>Stored size moves in blocks of so many bytes, so that it does not tell who came last.</summary>
    private const int Block = 4096;

    /// <summary>The number of voters, rounded down to a step.</summary>
    public int AtLeast => Voters.Count / Step * Step;

    public static Ballots None(int options) => new(Tally.Of(options), ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public Ballots With(string voter, Many<int> choices)
        => Voters.Contains(voter) ? this : new(Tally.Add(choices), Voters.Add(voter));

    /// <summary>What may be told once the urn is closed.</summary>
    public Tally Result() => Voters.Count < FewestVoters ? new([], Voters.Count) : Tally;

    /// <summary>Counts have a fixed width, and zeros fill the last block.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Tally.Counts.Items.Length);
        foreach (var count in Tally.Counts)
        {
            writer.Write(count);
        }

        writer.Write(Voters.Count);
        foreach (var voter in Voters)
        {
            writer.Write(voter);
        }

        writer.Flush();
        bytes.SetLength((bytes.Length + Block - 1) / Block * Block);
        return bytes.ToArray();
    }

    public static Ballots Of(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var counts = new int[reader.ReadInt32()];
        for (var choice = 0; choice < counts.Length; choice++)
        {
            counts[choice] = reader.ReadInt32();
        }

        var voters = new string[reader.ReadInt32()];
        for (var voter = 0; voter < voters.Length; voter++)
        {
            voters[voter] = reader.ReadString();
        }

        return new(new([.. counts], voters.Length), voters.ToImmutableSortedSet(StringComparer.Ordinal));
    }
}
