using Collab.Collectives;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What the facilitator plans, and how the session moves through it.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> AddItem(AgendaItemPlan plan, AgendaItemId? before, Stamp stamp, Roles roles = Roles.None) => Agenda switch
    {
        _ when MayNotPlan(stamp, roles) is { } refusal => refusal,
        { Items.Count: >= SessionLimits.AgendaItems } => SessionRefusals.AgendaFull,
        _ when Flaw(plan) is { } flaw => flaw,
        _ when before is { } next && Agenda.Find(next) is null => SessionRefusals.NoSuchItem,
        _ => new ItemAdded(new(stamp.NewId()), plan, before),
    };

    public Decision<SessionEvent> ChangeItem(AgendaItemId id, AgendaItemPlan plan, Stamp stamp, Roles roles = Roles.None) => Agenda.Find(id) switch
    {
        _ when MayNotPlan(stamp, roles) is { } refusal => refusal,
        null => SessionRefusals.NoSuchItem,
        { } item when item.Plan == plan => Decision.Nothing,
        _ when Flaw(plan) is { } flaw => flaw,
        _ => new ItemChanged(id, plan),
    };

    public Decision<SessionEvent> PlaceItem(AgendaItemId id, AgendaItemId? before, Stamp stamp, Roles roles = Roles.None) => Agenda.Find(id) switch
    {
        _ when MayNotPlan(stamp, roles) is { } refusal => refusal,
        null => SessionRefusals.NoSuchItem,
        _ when before is { } next && Agenda.Find(next) is null => SessionRefusals.NoSuchItem,
        { } item when before == id || ItemAfter(item) == before => Decision.Nothing,
        _ => new ItemPlaced(id, before),
    };

    public Decision<SessionEvent> RemoveItem(AgendaItemId id, Stamp stamp, Roles roles = Roles.None) => Agenda.Find(id) switch
    {
        _ when MayNotPlan(stamp, roles) is { } refusal => refusal,
        null => Decision.Nothing,
        { Began: not null } => SessionRefusals.ItemBegan,
        _ => new ItemRemoved(id),
    };

    public Decision<SessionEvent> MoveOn(AgendaItemId? to, Stamp stamp) => (to is { } id ? Agenda.Find(id) : null) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when Life.Phase != Phase.Live => SessionRefusals.NotOpen,
        _ when Agenda.CurrentId == to => Decision.Nothing,
        null when to is not null => SessionRefusals.NoSuchItem,
        { } item when !item.Plan.Title.IsIn(Life.Plan!.Languages) => SessionRefusals.NeedsBothLanguages(item.Plan.Title),
        _ => new MovedOn(to),
    };

    public Decision<SessionEvent> GiveMinutes(AgendaItemId id, int extra, Stamp stamp) => Agenda.Find(id) switch
    {
        _ when MayNotPlan(stamp) is { } refusal => refusal,
        null => SessionRefusals.NoSuchItem,
        { Plan.Kind: AgendaItemKind.Opening } => SessionRefusals.InOpening,
        _ when extra is < 0 or > SessionLimits.Minutes => SessionRefusals.NotSoManyMinutes,
        { } item when item.Extra == extra => Decision.Nothing,
        _ => new MinutesGiven(id, extra),
    };

    private static Refusal? Flaw(AgendaItemPlan plan) => plan switch
    {
        { Title.IsEmpty: true } => SessionRefusals.NoTitle,
        { Title.Length: > SessionLimits.Title } => SessionRefusals.TitleTooLong,
        { Presenter.Length: > SessionLimits.Name } => SessionRefusals.NameTooLong,
        { Minutes: < 0 or > SessionLimits.Minutes } => SessionRefusals.NotSoManyMinutes,
        _ => null,
    };

    private Refusal? MayNotPlan(Stamp stamp, Roles roles = Roles.None) => Life.Phase switch
    {
        _ when !Prepares(stamp.By, roles) => SessionRefusals.NotFacilitator,
        > Phase.Live => SessionRefusals.Over,
        _ => null,
    };

    private AgendaItemId? ItemAfter(AgendaItem item) => Agenda.Items.ElementAtOrDefault(Agenda.Items.IndexOf(item) + 1)?.Id;
}
