using System.Text.Encodings.Web;
using System.Text.Json;
using Collab.Collectives;
using Collab.Sessions;
using Orleans;
using Xunit;
using static Collab.CollabHost;

namespace Collab.People;

/// <summary>When a person is deleted their name goes from every session that they were in.</summary>
public sealed class ForgettingTests(CollabHost host) : IClassFixture<CollabHost>, IDisposable
{
    private const string Name = "Ada Lovelace";

    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Actor Fay = Actor.Person("fay");

    private readonly string tenant = NewId();
    private readonly PersonId ada = PersonId.New(TimeProvider.System);

    private ISessionGrain Session => host.Grains.Session(tenant, "s1");

    private IPersonGrain Ada => host.Grains.Person(ada);

    [Fact]
    public async Task The_name_of_who_is_deleted_stands_in_no_view_of_a_session()
    {
        await Open(Roles.Operator);
        await Session.Enter(By(ada.Actor), Card);
        await Session.Ask(By(ada.Actor), new(PostKind.Question, "Who pays for training?", "en"));
        await Session.RaiseHand(By(ada.Actor), ada.Actor);
        await Session.Close(By(Fay));
        Assert.Contains(Name, await Seen());
        await host.Grains.Collective(tenant).Leave(By(ada.Actor), ada, new("fay"));

        Assert.Equal(OutcomeKind.Accepted, (await Ada.Delete(By(ada.Actor))).Kind);

        var seen = await host.InTime(Seen, seen => !seen.Contains(Name, StringComparison.Ordinal));
        Assert.Contains("Who pays for training?", seen);
    }

    [Fact]
    public async Task A_crash_before_a_session_was_told_only_delays_it()
    {
        await Open(Roles.Operator);
        await Session.Enter(By(ada.Actor), Card);
        await host.Grains.Collective(tenant).Leave(By(ada.Actor), ada, new("fay"));
        host.Storage.Fails = grain => grain.ToString().Contains($"{tenant}/session/", StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Accepted, (await Ada.Delete(By(ada.Actor))).Kind);

        await host.Restart();
        host.Storage.Fails = _ => false;

        await host.InTime(Seen, seen => !seen.Contains(Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_came_by_code_and_is_nothing_to_the_collective_is_forgotten_too()
    {
        await Open(Roles.None);
        var door = (await Session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single();
        Assert.Equal(OutcomeKind.Accepted, (await Session.EnterByCode(By(ada.Actor), door.Code!, Card)).Kind);
        Assert.Contains(Name, await Seen());

        Assert.Equal(OutcomeKind.Accepted, (await Ada.Delete(By(ada.Actor))).Kind);

        await host.InTime(Seen, seen => !seen.Contains(Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_observer_who_was_announced_is_forgotten_too()
    {
        await Open(Roles.None);
        await Session.AnnounceObserver(By(Fay), ada.Actor, Name, "Ministry");
        Assert.Contains(Name, await Seen());

        Assert.Equal(OutcomeKind.Accepted, (await Ada.Delete(By(ada.Actor))).Kind);

        await host.InTime(Seen, seen => !seen.Contains(Name, StringComparison.Ordinal));
    }

    public void Dispose() => host.Storage.Fails = _ => false;

    private static Card Card => new(Name, "Ada House", Role.Operator, AcceptsRules: true, ShowsName: true, ShowsNameToObservers: true);

    /// <summary>A live session of a collective to which Ada is something, or nothing.</summary>
    private async Task Open(Roles roles)
    {
        var (collective, starts) = (host.Grains.Collective(tenant), host.Time.GetUtcNow());
        await collective.Found(Act.OfSystem("found"), Founded.Facts);
        await collective.Grant(Act.OfSystem("grant-fay"), new("fay"), Roles.Facilitator);
        await Ada.Welcome(Act.OfSystem(NewId()), new(Name, "en"), "ada@example.org", "hash");
        if (roles != Roles.None)
        {
            await collective.Grant(Act.OfSystem("grant-ada"), ada, roles);
        }

        await Session.Draft(By(Fay), new(SessionKind.Roundtable, new("Roundtable", null), starts, starts.AddHours(1), Languages.English, new(), Text.None, [Fay]));
        await Session.Schedule(By(Fay));
        await Session.OpenLobby(By(Fay));
        Assert.Equal(OutcomeKind.Accepted, (await Session.GoLive(By(Fay))).Kind);
    }

    /// <summary>All that anybody sees of the session, as text.</summary>
    private async Task<string> Seen()
    {
        var views = new List<object?> { await Session.Mine(ada.Actor), await Session.Minutes(Fay, Circle.Everyone), await Session.Presence(), await Session.Summary() };
        foreach (var audience in Enum.GetValues<Audience>())
        {
            views.AddRange((await Session.Look(audience)).Changes.Select(change => change.Value));
        }

        views.AddRange((await Session.Attendees(Fay, null)).Cast<object>());
        return string.Join('\n', views.OfType<object>().Select(view => JsonSerializer.Serialize(view, view.GetType(), AsTyped)));
    }
}
