using Collab.Collectives;
using Collab.Journal;
using Collab.Storage;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Storage;
using Xunit;

namespace Collab.Sessions;

/// <summary>What happens in a session by itself, because a time is up.</summary>
public sealed class SessionClockTests : IAsyncLifetime
{
    private static readonly Actor Facilitator = Actor.Person("facilitator");

    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly ManualTime time = new();
    private readonly MemoryReminderTable reminders = new();
    private readonly string key = new GrainKey("occ", "session", Ids.New(TimeProvider.System)).ToString();
    private SqliteDatabase database = null!;
    private GrainHost host = null!;
    private int commands;

    private ISessionGrain Session => host.Grains.GetGrain<ISessionGrain>(key);

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
    public async Task A_session_that_everybody_left_closes_itself_also_after_a_restart()
    {
        var starts = time.GetUtcNow();
        await GoLive(window: default);

        await host.DisposeAsync();
        host = await StartHost();
        await Until(Sessions.Phase.Closed);

        Assert.True(time.GetUtcNow() >= starts.AddHours(1) + SessionLimits.Grace);
    }

    [Fact]
    public async Task An_open_window_ends_by_itself_also_after_a_restart()
    {
        await GoLive(window: TimeSpan.FromDays(3));
        await Session.Close(Next());
        var ends = time.GetUtcNow().AddDays(3);

        await host.DisposeAsync();
        host = await StartHost();
        await Until(Sessions.Phase.Closed);

        Assert.True(time.GetUtcNow() >= ends);
    }

    [Fact]
    public async Task A_session_that_everybody_left_still_has_its_open_window()
    {
        var starts = time.GetUtcNow();
        await GoLive(window: TimeSpan.FromDays(3));

        await Until(Sessions.Phase.OpenWindow);
        var ends = (await View()).WindowUntil!.Value;
        Assert.True(ends >= starts.AddHours(1).AddDays(3));
        await Until(Sessions.Phase.Closed);

        Assert.True(time.GetUtcNow() >= ends);
    }

    private async Task GoLive(TimeSpan window)
    {
        var starts = time.GetUtcNow();
        await host.Grains.Grant(Roles.Facilitator, Facilitator);
        await Session.Draft(Next(), new(SessionKind.Roundtable, new("Roundtable", null), starts, starts.AddHours(1), Languages.English, new(), Text.None, [Facilitator], window));
        await Session.Schedule(Next());
        await Session.OpenLobby(Next());
        Assert.Equal(OutcomeKind.Accepted, (await Session.GoLive(Next())).Kind);
    }

    private async Task Until(Phase phase)
    {
        for (var tries = 0; (await View()).Phase != phase; tries++)
        {
            Assert.True(tries < 1_000_000, $"The session never came to {phase}.");
            time.Advance(TimeSpan.FromMinutes(10));
        }
    }

    private async Task<SessionView> View()
        => (await Session.Look(Audience.Participant)).Changes.Select(change => change.Value).OfType<SessionView>().Single();

    private Act Next() => new(Facilitator, new($"command-{commands++}"), 0);

    private Task<GrainHost> StartHost() => GrainHost.Start(options =>
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

    private sealed class KeepsBytes : IExpunge
    {
        public Task Expunge() => Task.CompletedTask;
    }
}
