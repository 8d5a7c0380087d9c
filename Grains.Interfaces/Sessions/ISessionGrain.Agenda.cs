namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Adds an item before another one, or last; <see cref="Outcome.MadeId"/> is its id.</summary>
    [Alias("AddItem")]
    Task<Outcome> AddItem(Act act, AgendaItemPlan plan, AgendaItemId? before);

    [Alias("ChangeItem")]
    Task<Outcome> ChangeItem(Act act, AgendaItemId item, AgendaItemPlan plan);

    /// <summary>Moves an item before another one, or last.</summary>
    [Alias("PlaceItem")]
    Task<Outcome> PlaceItem(Act act, AgendaItemId item, AgendaItemId? before);

    [Alias("RemoveItem")]
    Task<Outcome> RemoveItem(Act act, AgendaItemId item);

    /// <summary>Ends the current item and begins another one, or none.</summary>
    [Alias("MoveOn")]
    Task<Outcome> MoveOn(Act act, AgendaItemId? to);

    /// <summary>Gives an item so many minutes beyond its plan, all in all: said twice, it is given once.</summary>
    [Alias("GiveMinutes")]
    Task<Outcome> GiveMinutes(Act act, AgendaItemId item, int extra);
}
