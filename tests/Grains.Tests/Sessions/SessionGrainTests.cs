using Collab.Collectives;
using Collab.Journal;
using Collab.Storage;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Sessions;

/// <summary>A session on a running engine and a real database: what only the two together can show.</summary>
public sealed class SessionGrainTests : IAsyncLifetime
{
    private static readonly Actor Facilitator = Actor.Person("facilitator");

    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly string key = new GrainKey("occ", "session", Ids.New(TimeProvider.System)).ToString();
    private SqliteDatabase database = null!;
    private GrainHost host = null!;

    private ISessionGrain Session => host.Grains.GetGrain<ISessionGrain>(key);

    private RowStorage Storage => new(database, SiloSettings.Service);

    public async Task InitializeAsync()
    {
        database = SqliteDatabase.Open(folder.Path, NullLogger<SqliteDatabase>.Instance);
        host = await StartHost();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Followers_see_every_commit_of_many_callers_once_and_in_order()
    {
        await GoLive();
        var start = (await Session.Look(Audience.Participant)).Version;
        var seen = FollowUntil(start, start + 64);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 64).Select(number => Post(number, $"Question {number}")));

        Assert.All(outcomes, outcome => Assert.Equal(OutcomeKind.Accepted, outcome.Kind));
        Assert.Equal(Enumerable.Range(1, 64).Select(number => start + number), await seen);
        Assert.Equal(64, outcomes.Select(outcome => outcome.Version).Distinct().Count());
    }

    [Fact]
    public async Task A_repeated_command_gets_its_first_answer_also_after_a_restart()
    {
        await GoLive();
        var first = await Post(1, "Is it recorded?");

        await host.Stop();
        await host.DisposeAsync();
        host = await StartHost();

        Assert.Equal(first, await Post(1, "Is it recorded?"));
        Assert.Equal(first.Version, (await Session.Look(Audience.Participant)).Version);
    }

    [Fact]
    public async Task When_somebody_else_wrote_the_journal_the_caller_asks_again_and_nothing_is_lost_or_doubled()
    {
        await GoLive();
        await Post(1, "Before");
        var left = await StartFollowing();
        await OverwriteLastPage();

        var outcome = await Post(2, "Meanwhile");
        for (var tries = 0; outcome.Kind == OutcomeKind.Unknown && tries < 100; tries++)
        {
            outcome = await Post(2, "Meanwhile");
        }

        Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        Assert.Equal(outcome.Version, (await Session.Look(Audience.Participant)).Version);
        await left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_followers_do_not_hold_up_a_silo_that_stops()
    {
        await GoLive();
        var left = await StartFollowing();

        await host.Stop().WaitAsync(TimeSpan.FromSeconds(20));

        await left.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private Task<GrainHost> StartHost() => GrainHost.Start(options =>
    {
        options.Assemblies.Add(typeof(JournalFactory).Assembly);
        options.Services = services =>
        {
            services.AddSingleton<IExpunge>(new KeepsBytes());
            services.AddSingleton(new SiloSettings(folder.Path, null));
            services.AddJournals();
            services.AddLogging();
            services.AddKeyedSingleton<IGrainStorage>(JournalFactory.StorageName, Storage);
        };
    });

    private async Task GoLive()
    {
        await host.Grains.Grant(Roles.Facilitator, Facilitator);
        await host.Grains.Grant(Roles.Operator, Enumerable.Range(1, 64).Select(Member));
        var plan = new SessionPlan(
            SessionKind.TownHall,
            new("Town hall", null),
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddHours(1),
            Languages.English,
            new(),
            Text.None,
            [Facilitator]);
        Outcome[] outcomes =
        [
            await Session.Draft(By(Facilitator, 1), plan),
            await Session.Schedule(By(Facilitator, 2)),
            await Session.OpenLobby(By(Facilitator, 3)),
            await Session.GoLive(By(Facilitator, 4)),
            .. await Task.WhenAll(Enumerable.Range(1, 64).Select(number =>
                Session.Enter(By(Member(number), 5), new($"Somebody {number}", "Operator", Role.Operator, AcceptsRules: true)))),
        ];
        Assert.All(outcomes, outcome => Assert.Equal(OutcomeKind.Accepted, outcome.Kind));
    }

    private Task<Outcome> Post(int number, string words)
        => Session.Ask(By(Member(number), 6), new(PostKind.Question, words, "en"));

    /// <summary>Follows until the stream ends, and answers once the follower is known to be waiting inside.</summary>
    private async Task<Task> StartFollowing()
    {
        var newest = (await Session.Look(Audience.Participant)).Version;
        var isInside = new TaskCompletionSource();
        var following = Follow(newest - 1, version => isInside.TrySetResult());
        await isInside.Task;
        return following;
    }

    private async Task<List<long>> FollowUntil(long after, long last)
    {
        var versions = new List<long>();
        await Follow(after, versions.Add, last);
        return versions;
    }

    private async Task Follow(long after, Action<long> see, long last = long.MaxValue)
    {
        try
        {
            await foreach (var step in Session.Follow(Audience.Participant, after))
            {
                see(step.Version);
                if (step.Version == last)
                {
                    break;
                }
            }
        }
        catch (Exception ended) when (ended is EnumerationAbortedException or SiloUnavailableException or ObjectDisposedException or OperationCanceledException)
        {
            // The activation went, or the client that stops with its silo, before the stream had ended by itself: the same to a follower.
        }
    }

    /// <summary>Writes the page that the next commit goes to, as another activation would: the same words, a new e-tag.</summary>
    private async Task OverwriteLastPage()
    {
        var state = new GrainState<Stored>(new Stored());
        var grain = GrainId.Create("session", key);
        var row = $"session/page/{Page.NumberOf((await Session.Look(Audience.Participant)).Version + 1)}";
        await Storage.ReadStateAsync(row, grain, state);
        Assert.True(state.RecordExists);
        await Storage.WriteStateAsync(row, grain, state);
    }

    private static Actor Member(int number) => Actor.Person($"member-{number}");

    private static Act By(Actor actor, int command) => new(actor, new($"command-{command}"), 0);

    private sealed class KeepsBytes : IExpunge
    {
        public Task Expunge() => Task.CompletedTask;
    }
}
