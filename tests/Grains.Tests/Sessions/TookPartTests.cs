using System.Text.Json;
using Collab.Journal;
using Collab.Collectives;
using Collab.Directories;
using Collab.Groups;
using Collab.Members;
using Collab.Partnerships;
using Orleans;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Sessions;

/// <summary>A session tells the organisations that took part, and no crash keeps it from that.</summary>
public sealed class TookPartTests(CollabHost host) : IClassFixture<CollabHost>, IDisposable
{
    private static readonly Actor Fay = Actor.Person("fay");
    private static readonly Actor Rep = Actor.Person("rep");
    private static readonly Actor Absent = Actor.Person("absent");

    private readonly string id = NewId();
    private readonly GroupId group = new(NewId());

    private ISessionGrain Session => host.Grains.Session("occ", id);

    private IGroupGrain Group => host.Grains.Group("occ", group);

    [Fact]
    public async Task The_records_of_those_who_came_are_told_when_the_session_closes()
    {
        var (member, partner) = (new MemberId(NewId()), new PartnershipId(NewId()));
        await host.Grains.Member("occ", member).Enrol(Act.OfSystem(NewId()), new(OwnNames.Of("en", "North homes"), "north", null, null, null, null, MemberFields.None), "Test");
        await host.Grains.Partnership("occ", partner).Begin(Act.OfSystem(NewId()), new(OwnNames.Of("en", "Polytechnic"), null, [], new("Train together", null)));
        var rep2 = Actor.Person("rep-2");
        await Prepare(
            new("", Rep, [], [], new($"group/{group}")),
            new("", rep2, [], [], new($"member/{member}")),
            new("", Absent, [], [], new($"partnership/{partner}")));
        await Enter(Rep, rep2);
        Assert.Empty((await Group.Look())!.Sessions);

        await Session.Close(By(Fay));

        Assert.Equal(id, Assert.Single((await Group.Look())!.Sessions));
        Assert.Equal(id, Assert.Single((await host.Grains.Member("occ", member).Look(Actor.System))!.Sessions));
        Assert.Empty((await host.Grains.Partnership("occ", partner).Look())!.Sessions);
    }

    [Fact]
    public async Task A_crash_between_the_close_and_the_telling_only_delays_it_and_each_is_told_once()
    {
        await Prepare(new SeatPlan("", Rep, [], [], new($"group/{group}")));
        await Enter(Rep);
        host.Storage.Fails = grain => grain.ToString().Contains($"/group/{group}", StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Accepted, (await Session.Close(By(Fay))).Kind);

        await host.Restart();
        host.Storage.Fails = _ => false;

        var told = await host.InTime(() => Group.Look(), now => now is { Sessions: [var session] } && session == id);
        await host.Restart();
        host.Time.Advance(TimeSpan.FromHours(1));
        await Session.EndWindow(By(Fay));
        Assert.Equal(told!.Version, (await Group.Look())!.Version);
    }

    [Fact]
    public async Task A_session_that_closes_itself_tells_them_too()
    {
        await Prepare(new SeatPlan("", Rep, [], [], new($"group/{group}")));
        await Enter(Rep);

        await host.InTime(() => Group.Look(), now => now is { Sessions.Length: 1 });
    }

    [Fact]
    public async Task A_record_that_is_not_there_gets_no_seat()
    {
        await Prepare();

        Assert.Equal(SessionRefusals.NoSuchRecord, (await Session.SetSeat(By(Fay), new("Nobody", null, [], [], new("group/nowhere")))).Refusal);
        Assert.Equal(SessionRefusals.NoSuchRecord, (await Session.SetSeat(By(Fay), new("Nobody", null, [], [], new($"session/{id}")))).Refusal);
        Assert.Equal(SessionRefusals.NoSuchRecord, (await Session.SetSeat(By(Fay), new("Nobody", null, [], [], new("rubbish")))).Refusal);
    }

    [Fact]
    public void A_seat_that_was_written_before_there_were_records_is_read()
    {
        const string Before = """{"$":"seat-set","seat":"elders","plan":{"organisation":"Elders","representative":"person/rep","alternates":{"items":[]},"observers":{"items":[]}}}""";

        var seat = Assert.IsType<SeatSet>(JsonSerializer.Deserialize<SessionEvent>(Before, RowJson.Shape));

        Assert.Equal(new SeatPlan("Elders", Rep, [], []), seat.Plan);
    }

    public void Dispose() => host.Storage.Fails = _ => false;

    /// <summary>A live session with these seats.</summary>
    private async Task Prepare(params SeatPlan[] seats)
    {
        var starts = host.Time.GetUtcNow();
        await host.Grains.Grant(Roles.Facilitator, Fay);
        await host.Grains.Grant(Roles.Representative, Rep, Absent, Actor.Person("rep-2"));
        await Group.Welcome(Act.OfSystem(NewId()), new(new([new("en", "Ten Oaks"), new("fr", "Dix Chênes")]), null, [], Text.None));
        await Session.Draft(By(Fay), new(SessionKind.Roundtable, new("Roundtable", null), starts, starts.AddHours(1), Languages.English, new(), Text.None, [Fay]));
        foreach (var seat in seats)
        {
            Assert.Equal(OutcomeKind.Accepted, (await Session.SetSeat(By(Fay), seat)).Kind);
        }

        await Session.Schedule(By(Fay));
        await Session.OpenLobby(By(Fay));
        Assert.Equal(OutcomeKind.Accepted, (await Session.GoLive(By(Fay))).Kind);
    }

    private async Task Enter(params Actor[] people)
    {
        foreach (var person in people)
        {
            var outcome = await Session.Enter(By(person), new("Name", "Organisation", Role.Representative, AcceptsRules: true));
            Assert.Equal(OutcomeKind.Accepted, outcome.Kind);
        }
    }
}
