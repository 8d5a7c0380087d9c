using System.Text.Json.Serialization;
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

    public Decision<SessionEvent> Revise(SessionPlan plan, Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: > Phase.Lobby } => SessionRefusals.Over,
        _ when Same(Life.Plan!, plan) => Decision.Nothing,
        _ when Flaw(plan) is { } flaw => flaw,
        _ => new SessionRevised(plan),
    };

    public Decision<SessionEvent> Schedule(Stamp stamp) => Life switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { Phase: Phase.Scheduled } => Decision.Nothing,
        { Phase: > Phase.Scheduled } => SessionRefusals.Over,
        _ when LacksLanguage() is { } text => SessionRefusals.NeedsBothLanguages(text),
        _ => new SessionScheduled(),
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
        _ => new SessionClosed(),
    };

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
        => new[] { Life.Plan!.Title, Life.Plan.Rules }.FirstOrDefault(text => !text.IsEmpty && !text.IsIn(Life.Plan.Languages));
}
