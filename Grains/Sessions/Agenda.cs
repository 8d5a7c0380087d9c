using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What is to happen in which order, and where the session stands in it.</summary>
internal sealed record Agenda
{
    public static readonly Agenda Blank = new();

    public ImmutableList<AgendaItem> Items { get => field ?? []; init; }

    public AgendaItemId? CurrentId { get; init; }

    public AgendaItem? Current() => CurrentId is { } id ? Find(id) : null;

    public AgendaItem? Find(AgendaItemId id) => Items.Find(item => item.Id == id);

    public Agenda Evolve(AgendaEvent happened, Stamp stamp) => happened switch
    {
        ItemAdded added => Insert(new(added.Item, added.Plan), added.Before),
        ItemChanged changed => With(Find(changed.Item)! with { Plan = changed.Plan }),
        ItemPlaced placed => Remove(placed.Item).Insert(Find(placed.Item)!, placed.Before),
        ItemRemoved removed => Remove(removed.Item),
        MovedOn moved => End(stamp.At).Begin(moved.To, stamp.At),
        MinutesGiven given => With(Find(given.Item)! with { Extra = given.Extra }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    /// <summary>Ends the current item, if there is one.</summary>
    public Agenda End(DateTimeOffset at)
        => Current() is { } current ? With(current with { Ended = at }) with { CurrentId = null } : this;

    private Agenda Begin(AgendaItemId? id, DateTimeOffset at)
        => id is { } next ? With(Find(next)! with { Began = at, Ended = null }) with { CurrentId = next } : this;

    private Agenda With(AgendaItem item) => this with { Items = Items.SetItem(Items.FindIndex(it => it.Id == item.Id), item) };

    private Agenda Remove(AgendaItemId id) => this with { Items = Items.RemoveAll(item => item.Id == id) };

    private Agenda Insert(AgendaItem item, AgendaItemId? before)
        => this with { Items = Items.Insert(before is { } next ? Items.FindIndex(it => it.Id == next) : Items.Count, item) };
}
