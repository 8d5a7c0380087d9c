using System.Text;
using Collab.Collectives;
using Collab.Journal;
using Collab.Sessions;
using Collab.Storage;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Storage;
using Xunit;

namespace Collab.Urns;

/// <summary>A secret ballot from opening to count, on a running engine and a real database.</summary>
public sealed class UrnGrainTests : IAsyncLifetime
{
    private static readonly Actor Facilitator = Actor.Person("facilitator");

    private static readonly PollDraft Secret = new(
        PollKind.OneOf,
        new("Who chairs?", null),
        [new Text("Mona", null), new Text("Nils", null)],
        VoteBy.Person,
        IsSecret: true);

    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly ManualTime time = new();
    private readonly string id = Ids.New(TimeProvider.System);
    private SqliteDatabase database = null!;
    private GrainHost host = null!;
    private int commands;

    private ISessionGrain Session => host.Grains.Session("occ", id);

    private string KeyFolder => Path.Combine(folder.Path, "urns");

    public async Task InitializeAsync()
    {
        database = SqliteDatabase.Open(folder.Path, NullLogger<SqliteDatabase>.Instance);
        host = await StartHost(new());
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Nothing_that_is_stored_or_shown_puts_a_choice_beside_its_voter()
    {
        var poll = await Open();
        var opened = (await Session.Look(Audience.Facilitator)).Version;
        var boxes = new List<byte[]>();
        for (var voter = 0; voter < 7; voter++)
        {
            Assert.Equal(OutcomeKind.Accepted, (await Session.CastInSecret(Member(voter), poll, [voter % 2])).Kind);
            boxes.Add((await Rows("urn")).Single());
        }

        Assert.Equal(opened + 1, (await Session.Look(Audience.Facilitator)).Version);
        Assert.All(boxes, box => Assert.DoesNotContain("member", Encoding.UTF8.GetString(box), StringComparison.Ordinal));
        Assert.Single(boxes.Select(box => box.Length).Distinct());
        var key = await File.ReadAllBytesAsync(Directory.GetFiles(KeyFolder).Single());
        Assert.All((await Rows("")).Concat(boxes), row => Assert.False(Holds(row, key)));

        await Close(poll);

        Assert.Equal(new([4, 3], 7), (await Result(poll))!.AsTally());
        Assert.Empty(Directory.GetFiles(KeyFolder));
        Assert.DoesNotContain("member", Encoding.UTF8.GetString((await Rows("urn")).Single()), StringComparison.Ordinal);
        // What the journal has of the poll after its opening is a number of voters, and what was counted.
        var journal = string.Concat((await Rows("session")).Select(Encoding.UTF8.GetString));
        Assert.DoesNotContain("member", journal[journal.IndexOf("poll-opened", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_is_final_and_survives_a_restart()
    {
        var poll = await Open();
        foreach (var voter in Enumerable.Range(0, 5))
        {
            await Session.CastInSecret(Member(voter), poll, [0]);
        }

        await host.DisposeAsync();
        host = await StartHost(new());

        Assert.True(await Session.HasCast(Member(0), poll));
        Assert.False(await Session.HasCast(Member(6), poll));
        Assert.Equal(OutcomeKind.Accepted, (await Session.CastInSecret(Member(0), poll, [1])).Kind);
        await Close(poll);
        Assert.Equal([5, 0], (await Result(poll))!.Counts);
        Assert.Equal(SessionRefusals.PollNotOpen, (await Session.CastInSecret(Member(6), poll, [1])).Refusal);
    }

    [Fact]
    public async Task Four_voters_have_no_result()
    {
        var poll = await Open();
        foreach (var voter in Enumerable.Range(0, 4))
        {
            await Session.CastInSecret(Member(voter), poll, [0]);
        }

        await Close(poll);

        Assert.True((await Result(poll))!.IsWithheld);
    }

    [Fact]
    public async Task An_urn_that_closed_takes_no_ballot_and_answers_the_same()
    {
        var poll = await Open();
        var urn = host.Grains.GetGrain<IUrnGrain>($"occ/urn/{id}/{poll}");
        foreach (var voter in Enumerable.Range(0, 5))
        {
            await Session.CastInSecret(Member(voter), poll, [1]);
        }

        var first = await urn.Close(2);

        Assert.Equal(first, await urn.Close(2));
        Assert.Equal(UrnRefusals.Closed, (await Session.CastInSecret(Member(5), poll, [1])).Refusal);
        await Close(poll);
        Assert.Equal(first, (await Result(poll))!.AsTally());
    }

    [Fact]
    public async Task While_the_key_is_missing_nothing_is_lost_and_the_count_is_repeated_until_it_is_done()
    {
        var poll = await Open();
        foreach (var voter in Enumerable.Range(0, 5))
        {
            await Session.CastInSecret(Member(voter), poll, [1]);
        }

        var file = Directory.GetFiles(KeyFolder).Single();
        File.Move(file, file + ".away");
        await Close(poll);
        Assert.Null(await Result(poll));

        File.Move(file + ".away", file);
        while (await Result(poll) is null)
        {
            time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal([0, 5], (await Result(poll))!.Counts);
    }

    [Fact]
    public async Task A_ballot_that_is_abandoned_has_no_result_and_leaves_no_key()
    {
        var poll = await Open();
        await Session.CastInSecret(Member(0), poll, [1]);
        var file = Directory.GetFiles(KeyFolder).Single();
        File.Move(file, file + ".away");
        await Close(poll);

        await Session.AbandonBallot(By(Facilitator), poll);

        Assert.True((await Result(poll))!.IsWithheld);
        Assert.Empty(Directory.GetFiles(KeyFolder, "*.key"));
    }

    private Task<GrainHost> StartHost(MemoryReminderTable reminders) => GrainHost.Start(options =>
    {
        options.Assemblies.Add(typeof(JournalFactory).Assembly);
        (options.Time, options.Reminders) = (time, reminders);
        options.Services = services =>
        {
            services.AddSingleton<IExpunge>(new KeepsBytes());
            services.AddSingleton(new SiloSettings(folder.Path, null));
            services.AddJournals();
            services.AddLogging();
            services.AddKeyedSingleton<IGrainStorage>(JournalFactory.StorageName, new RowStorage(database, SiloSettings.Service));
        };
    });

    /// <summary>A session in which ten members may vote, and a secret poll that is open.</summary>
    private async Task<PollId> Open()
    {
        await host.Grains.Grant(Roles.Facilitator, Facilitator);
        await host.Grains.Grant(Roles.Operator, Enumerable.Range(0, 10).Select(Member));
        var starts = time.GetUtcNow();
        var plan = new SessionPlan(SessionKind.TownHall, new("Town hall", null), starts, starts.AddDays(1), Languages.English, new(), Text.None, [Facilitator]);
        await Session.Draft(By(Facilitator), plan);
        await Session.Schedule(By(Facilitator));
        await Session.OpenLobby(By(Facilitator));
        foreach (var member in Enumerable.Range(0, 10))
        {
            await Session.Enter(By(Member(member)), new($"Somebody {member}", "Operator", Role.Operator, AcceptsRules: true));
        }

        await Session.GoLive(By(Facilitator));
        var poll = new PollId((await Session.DraftPoll(By(Facilitator), Secret)).MadeId);
        Assert.Equal(OutcomeKind.Accepted, (await Session.OpenPoll(By(Facilitator), poll)).Kind);
        return poll;
    }

    private async Task Close(PollId poll) => Assert.Equal(OutcomeKind.Accepted, (await Session.ClosePoll(By(Facilitator), poll)).Kind);

    private async Task<PollResultView?> Result(PollId poll)
        => (await Session.Look(Audience.Participant)).Changes.Select(change => change.Value).OfType<PollView>().Single(view => view.Id == poll).Result;

    /// <summary>The payloads in the database whose grain is of a kind.</summary>
    private Task<List<byte[]>> Rows(string kind) => database.Read(
        "SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString LIKE $1 AND PayloadBinary IS NOT NULL ORDER BY GrainTypeString",
        row => (byte[])row.GetValue(0),
        $"{kind}%");

    private Act By(Actor actor) => new(actor, new($"command-{++commands}"), 0);

    private static Actor Member(int number) => Actor.Person($"member-{number}");

    private static bool Holds(byte[] row, byte[] key)
        => row.AsSpan().IndexOf(key) >= 0 || Encoding.UTF8.GetString(row).Contains(Convert.ToBase64String(key), StringComparison.Ordinal);

    private sealed class KeepsBytes : IExpunge
    {
        public Task Expunge() => Task.CompletedTask;
    }
}

file static class Results
{
    public static Tally AsTally(this PollResultView result) => new(result.Counts, result.Votes);
}
