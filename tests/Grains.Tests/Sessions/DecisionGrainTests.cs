using Xunit;

namespace Collab.Sessions;

/// <summary>Actions are called to mind by a reminder that outlives the activation.</summary>
public sealed class DecisionGrainTests(CollabHost host) : IClassFixture<CollabHost>
{
    private static readonly Actor Fay = Actor.Person("fay");

    private readonly string key = new GrainKey("occ", "session", CollabHost.NewId()).ToString();

    private ISessionGrain Session => host.Grains.GetGrain<ISessionGrain>(key);

    [Fact]
    public async Task The_owner_is_reminded_once_also_after_a_restart()
    {
        await Decide(DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime).AddDays(4));
        var decided = (await Session.Look(Audience.Participant)).Version;

        await host.Restart();

        var reminded = await Quarterdays(decided + 1);
        Assert.Equal(decided + 1, reminded);
    }

    /// <summary>A session that closed by then, whose one decision gave its facilitator something to do.</summary>
    private async Task Decide(DateOnly due)
    {
        var starts = host.Time.GetUtcNow();
        await Session.Draft(By(Actor.System), new(SessionKind.TownHall, new("Town hall", null), starts, starts.AddHours(2), Languages.English, new(), Text.None, [Fay]));
        var item = new AgendaItemId((await Session.AddItem(By(Fay), new(AgendaItemKind.Decision, new("Training", null), 5), null)).MadeId);
        await Session.Schedule(By(Fay));
        await Session.OpenLobby(By(Fay));
        await Session.GoLive(By(Fay));
        var draft = new DecisionDraft(item, new("Training is shared.", null), [new ActionDraft(new("Draft the terms", null), Fay, due)]);
        Assert.Equal(OutcomeKind.Accepted, (await Session.Decide(By(Fay), draft)).Kind);
        await Session.Close(By(Fay));
    }

    /// <summary>Lets time pass, six hours and again, until the session reached a version.</summary>
    private async Task<long> Quarterdays(long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var now = (await Session.Look(Audience.Participant)).Version;
            if (now >= version)
            {
                return now;
            }

            host.Time.Advance(TimeSpan.FromHours(6));
            await Task.Delay(10, patience.Token);
        }
    }

    private static Act By(Actor actor) => CollabHost.By(actor);
}
