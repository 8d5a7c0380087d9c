using System.Security.Cryptography;
using System.Text;
using Collab.Testing;
using Xunit;

namespace Collab.Urns;

public sealed class BallotsTests
{
    private const string Urn = "occ/urn/s/p";

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(Seal.KeySize);

    private static Ballots Full => Enumerable.Range(0, 5).Aggregate(Ballots.None(2), (ballots, voter) => ballots.With($"person/{voter}", [voter % 2]));

    [Fact]
    public void A_second_ballot_of_one_voter_changes_nothing_whatever_it_holds()
        => Assert.Equal([1, 0], Ballots.None(2).With("person/a", [0]).With("person/a", [1]).Tally.Counts);

    [Fact]
    public void Fewer_than_five_voters_have_no_result()
    {
        var four = Enumerable.Range(0, 4).Aggregate(Ballots.None(2), (ballots, voter) => ballots.With($"person/{voter}", [0]));

        Assert.Equal(new Tally([], 4), four.Result());
        Assert.Equal(new Tally([3, 2], 5), Full.Result());
    }

    [Fact]
    public void The_number_of_voters_is_told_in_steps_of_five()
    {
        Assert.Equal(5, Full.AtLeast);
        Assert.Equal(5, Full.With("person/x", [0]).AtLeast);
        Assert.Equal(0, Ballots.None(2).With("person/x", [0]).AtLeast);
    }

    [Fact]
    public void Ballots_read_as_they_were_written()
    {
        var read = Ballots.Of(Full.ToBytes());

        Assert.Equal(Full.Tally, read.Tally);
        Assert.Equal(Full.Voters, read.Voters);
    }

    [Fact]
    public void Neither_size_nor_order_tells_who_came_last_and_what_they_chose()
    {
        var one = Full.With("person/a-very-long-name", [0]);
        var other = Ballots.None(2).With("person/a-very-long-name", [0]);

        Assert.Equal(Full.ToBytes().Length, one.ToBytes().Length);
        Assert.Equal(one.ToBytes().Length, Full.With("b", [1]).ToBytes().Length);
        Assert.Equal(one.ToBytes(), Enumerable.Range(0, 5).Aggregate(other, (ballots, voter) => ballots.With($"person/{voter}", [voter % 2])).ToBytes());
    }

    [Fact]
    public void Two_successive_boxes_share_nothing_and_show_nothing()
    {
        var before = Seal.Close(Full.ToBytes(), Key, Urn);
        var again = Seal.Close(Full.ToBytes(), Key, Urn);
        var after = Seal.Close(Full.With("person/ada", [1]).ToBytes(), Key, Urn);

        Assert.Equal(-1, after.AsSpan().IndexOf(Encoding.UTF8.GetBytes("person/")));
        // As many bytes differ where nothing was cast as where somebody voted: nearly all.
        Assert.All([again, after], box => Assert.InRange(before.Zip(box).Count(pair => pair.First == pair.Second), 0, before.Length / 50));
    }

    [Fact]
    public void A_box_opens_with_its_own_key_for_its_own_urn_only()
    {
        var box = Seal.Close(Full.ToBytes(), Key, Urn);

        Assert.Equal(Full.ToBytes(), Seal.Open(box, Key, Urn));
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(box, Key, "occ/urn/s/q"));
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(box, RandomNumberGenerator.GetBytes(Seal.KeySize), Urn));
    }

    [Fact]
    public void A_key_is_its_owners_alone_and_gone_once_it_is_destroyed()
    {
        using var folder = TemporaryFolder.Create();
        var keys = new UrnKeyFiles(new(folder.Path, null));

        var key = keys.Create(Urn);

        Assert.Equal(key, keys.Create(Urn));
        Assert.Equal(key, new UrnKeyFiles(new(folder.Path, null)).Find(Urn));
        var file = Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        keys.Destroy(Urn);
        keys.Destroy(Urn);
        Assert.Null(keys.Find(Urn));
    }
}
