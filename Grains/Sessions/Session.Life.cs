using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>From draft to closed.</summary>
internal sealed partial record Session
{
    /// <summary>Whether people may post and vote.</summary>
    [JsonIgnore]
    public bool IsOpen => Life.Phase is Phase.Live or Phase.OpenWindow;

    public Decision<SessionEvent> Draft(SessionPlan plan, Stamp stamp) => Life.Plan switch
    {
        { } drafted when Same(drafted, plan) => Decision.Nothing,
        not null => SessionRefusals.Exists,
        _ when Flaw(plan) is { } flaw => flaw,
        _ => new SessionDrafted(plan),
    };

    public Decision<SessionEvent> Revise(SessionPlan plan, Stamp stamp, Roles roles = Roles.None) => Life switch
    {
        _ when !Prepares(stamp.By, roles) => SessionRefusals.NotFacilitator,
        { Phase: > Phase.Lobby } => SessionRefusals.Over,
        _ when Same(Life.Plan!, plan) => Decision.Nothing,
        _ when Flaw(plan) is { } flaw => flaw,
        _ => new SessionRevised(plan),
    };

    /// <param name="code">New, and random: opens the door to guests.</param>
    public Decision<SessionEvent> Schedule(string code, Stamp stamp, Roles roles = Roles.None) => Life switch
    {
        _ when !Prepares(stamp.By, roles) => SessionRefusals.NotFacilitator,
        { Phase: Phase.Scheduled } => Decision.Nothing,
        { Phase: > Phase.Scheduled } => SessionRefusals.Over,
        _ when LacksLanguage() is { } text => SessionRefusals.NeedsBothLanguages(text),
        _ => new SessionEvent[] { new SessionScheduled(), new CodeRenewed(code) },
    };

    public Decision<SessionEvent> OpenLobby(Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: Phase.Lobby } => Decision.Nothing,
        { Phase: Phase.Draft } => SessionRefusals.NotYet,
        { Phase: > Phase.Lobby } => SessionRefusals.Over,
        _ => new LobbyOpened(),
    };

    public Decision<SessionEvent> GoLive(Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: Phase.Live } => Decision.Nothing,
        { Phase: < Phase.Lobby } => SessionRefusals.NotYet,
        { Phase: > Phase.Live } => SessionRefusals.Over,
        _ when LacksLanguage() is { } text => SessionRefusals.NeedsBothLanguages(text),
        _ => new WentLive(),
    };

    public Decision<SessionEvent> Close(Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: > Phase.Live } => Decision.Nothing,
        { Phase: < Phase.Live } => SessionRefusals.NotYet,
        { Plan.Window.Ticks: > 0 } => new WindowOpened(stamp.At + Life.Plan.Window),
        _ => Closing(stamp),
    };

    public Decision<SessionEvent> EndWindow(Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: >= Phase.Closed } => Decision.Nothing,
        { Phase: < Phase.OpenWindow } => SessionRefusals.NotYet,
        _ => Closing(stamp),
    };

    public Decision<SessionEvent> Extend(DateTimeOffset ends, Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: > Phase.Live } => SessionRefusals.Over,
        _ when ends == Life.Plan!.Ends => Decision.Nothing,
        _ when ends <= Life.Plan.Starts => SessionRefusals.EndsBeforeStart,
        _ => new EndMoved(ends),
    };

    /// <param name="isFacilitatorHere">Whether anybody who facilitates is present now.</param>
    public Decision<SessionEvent> TakeOver(bool isFacilitatorHere, Stamp stamp) => Life switch
    {
        _ when Facilitates(stamp.By) => Decision.Nothing,
        { Phase: < Phase.Lobby } => SessionRefusals.NotYet,
        { Phase: >= Phase.Closed } => SessionRefusals.Over,
        _ when People.Find(stamp.By) is not { Card.Role: Role.Facilitator or Role.Coordinator } => SessionRefusals.MayNotTakeOver,
        _ when isFacilitatorHere => SessionRefusals.FacilitatorIsHere,
        _ => new TakenOver(),
    };

    /// <summary>What is to happen by now because a time is up. Asked again, it answers nothing.</summary>
    public Decision<SessionEvent> Tick(Stamp stamp) => Life switch
    {
        _ when Deadline is not { } deadline || stamp.At < deadline => Decision.Nothing,
        { Phase: Phase.Live, Plan.Window.Ticks: > 0 } => new WindowOpened(stamp.At + Life.Plan.Window),
        _ => Closing(stamp),
    };

    /// <summary>When the session next moves on by itself.</summary>
    [JsonIgnore]
    public DateTimeOffset? Deadline => Life.Phase switch
    {
        Phase.Scheduled or Phase.Lobby => Life.Plan!.Ends + SessionLimits.Grace,
        // Who began late has the planned time all the same.
        Phase.Live => Later(Life.Plan!.Ends, Life.LiveAt!.Value + (Life.Plan.Ends - Life.Plan.Starts)) + SessionLimits.Grace,
        Phase.OpenWindow => Life.WindowUntil,
        _ => null,
    };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>Every question of a town hall ends, and what was posted in a safe space is not kept.</summary>
    private Decision<SessionEvent> Closing(Stamp stamp)
    {
        var happened = new List<SessionEvent> { new SessionClosed() };
        if (Door.Settings.IsSafeSpace && !Posts.All.IsEmpty)
        {
            happened.Add(new AllPostsErased([.. Posts.All.SelectMany(post => post.Told).Distinct().Order()]));
        }
        else if (Life.Plan!.Kind == SessionKind.TownHall && Posts.Ledger.Open > 0)
        {
            happened.Add(new RestPromised(DateOnly.FromDateTime(stamp.At.UtcDateTime).AddDays(SessionLimits.WrittenAnswer)));
        }

        return happened;
    }

    private static Refusal? Flaw(SessionPlan plan) => plan switch
    {
        { Title.IsEmpty: true } => SessionRefusals.NoTitle,
        { Title.Length: > SessionLimits.Title } => SessionRefusals.TitleTooLong,
        { Facilitators.IsDefaultOrEmpty: true } => SessionRefusals.NoFacilitator,
        _ when plan.Ends <= plan.Starts => SessionRefusals.EndsBeforeStart,
        _ when plan.Window > SessionLimits.LongestWindow => SessionRefusals.WindowTooLong,
        _ => null,
    };

    /// <summary>Arrays are equal only to themselves, so facilitators are compared one by one.</summary>
    private static bool Same(SessionPlan one, SessionPlan other)
        => one == other with { Facilitators = one.Facilitators } && one.Facilitators.SequenceEqual(other.Facilitators);

    /// <summary>The first text that is shown to everybody and lacks a language of this session.</summary>
    private Text? LacksLanguage()
        => Agenda.Items.Select(item => item.Plan.Title).Prepend(Life.Plan!.Rules).Prepend(Life.Plan.Title).FirstOrDefault(text => !text.IsEmpty && !text.IsIn(Life.Plan.Languages));

    private Session Evolve(LifeEvent happened, Stamp stamp) => happened switch
    {
        WindowOpened or SessionClosed => this with { Life = Life.Evolve(happened, stamp), Agenda = Agenda.End(stamp.At) },
        _ => this with { Life = Life.Evolve(happened, stamp) },
    };
}
