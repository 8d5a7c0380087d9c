using Collab.Collectives;
using Collab.Groups;
using Orleans;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Directories;

/// <summary>What a grain tells its directory, and what becomes of it when something fails on the way.</summary>
public sealed class ListingTests(CollabHost host) : IClassFixture<CollabHost>, IDisposable
{
    private readonly string collective = NewId();

    [Fact]
    public async Task What_comes_to_be_is_listed_at_once()
    {
        await Welcome("g1", "Ten Oaks");

        Assert.Equal("Ten Oaks", Assert.Single(await Lines()).Name.English);
        Assert.Empty(await Directory.Reserved());
    }

    [Fact]
    public async Task No_collective_sees_what_anothers_directory_lists()
    {
        await Welcome("g1", "Ten Oaks");

        var other = NewId();
        Assert.Equal(0, (await host.Grains.Directory(other, "group").Find(DirectoryQuery.Everything)).Total);
        Assert.Null(await host.Grains.Group(other, new("g1")).Look());
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_is_told_later()
    {
        await Welcome("g1", "Before");
        Fail("directory");
        Assert.Equal(OutcomeKind.Accepted, (await Describe("g1", "After")).Kind);
        Assert.Equal("Before", Assert.Single(await Lines()).Name.English);

        host.Storage.Fails = _ => false;
        await host.InTime(Lines, lines => lines.Single().Name.English == "After");
    }

    [Fact]
    public async Task What_was_reserved_and_never_came_to_be_is_dropped()
    {
        Fail("group");
        var outcome = await Group("g1").Welcome(Act.OfSystem("welcome"), Facts("Never"));
        Assert.Equal(OutcomeKind.Unknown, outcome.Kind);
        Assert.Equal("g1", Assert.Single(await Directory.Reserved()));

        host.Storage.Fails = _ => false;
        await host.InTime(Directory.Reserved, reserved => reserved.IsEmpty);
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task What_was_reserved_and_came_to_be_is_listed_though_nobody_told()
    {
        await Directory.Reserve("g1");
        Fail("directory");
        await Welcome("g1", "Silent");
        host.Storage.Fails = _ => false;
        await host.Restart();

        await host.InTime(Lines, lines => lines is [{ Name.English: "Silent" }]);
    }

    [Fact]
    public async Task A_directory_knows_the_same_after_a_restart_and_beyond_one_shard()
    {
        var many = Enumerable.Range(0, DirectoryShard.Capacity + 10).Select(number => Directories.Lines.Of($"{number:00000}", 1)).ToList();
        foreach (var some in many.Chunk(500))
        {
            await Task.WhenAll(some.Select(Directory.Tell));
        }

        await host.Restart();

        Assert.Equal(many.Count, (await Directory.Find(DirectoryQuery.Everything)).Total);
        Assert.True((await host.Grains.DirectoryShard(collective, "group", 0).Read()).IsFull);
        Assert.Equal(10, (await host.Grains.DirectoryShard(collective, "group", 1).Read()).Entries.Length);
    }

    public void Dispose() => host.Storage.Fails = _ => false;

    private void Fail(string kind)
        => host.Storage.Fails = grain => grain.ToString().Contains($"{collective}/{kind}/", StringComparison.Ordinal);

    private IDirectoryGrain Directory => host.Grains.Directory(collective, "group");

    private IGroupGrain Group(string id) => host.Grains.Group(collective, new(id));

    private async Task<IReadOnlyList<Listed>> Lines() => (await Directory.Find(DirectoryQuery.Everything)).Lines;

    private async Task Welcome(string id, string name)
        => Assert.Equal(OutcomeKind.Accepted, (await Group(id).Welcome(Act.OfSystem("welcome"), Facts(name))).Kind);

    private Task<Outcome> Describe(string id, string name) => Group(id).Describe(Act.OfSystem(NewId()), Facts(name));

    private static GroupFacts Facts(string name) => new(OwnNames.Of("en", name), "East", [], Text.None);
}
