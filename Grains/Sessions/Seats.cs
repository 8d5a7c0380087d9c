using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>The seats that organisations were given, and who belongs to which.</summary>
internal sealed record Seats
{
    public static readonly Seats None = new();

    public ImmutableDictionary<SeatId, Seat> All { get => field ?? ImmutableDictionary<SeatId, Seat>.Empty; init; }

    /// <summary>The seat of everybody who is named on one, or fills it.</summary>
    public ImmutableDictionary<Actor, SeatId> Of { get => field ?? ImmutableDictionary<Actor, SeatId>.Empty; init; }

    [JsonIgnore]
    public int Count => All.Count;

    public Seat? Find(SeatId id) => All.GetValueOrDefault(id);

    /// <summary>The seat that somebody is named on or fills.</summary>
    public Seat? SeatOf(Actor actor) => Of.TryGetValue(actor, out var id) ? Find(id) : null;

    public Seats Evolve(SeatEvent happened) => happened switch
    {
        SeatSet set => Set(set),
        SeatRemoved => this with { All = All.Remove(happened.Seat), Of = Of.RemoveRange(All[happened.Seat].People()) },
        SeatHandedOver over => With(All[over.Seat] with { Holder = over.To }),
        SeatFilled filled => With(All[filled.Seat] with { Substitute = filled.Guest }) with { Of = Of.SetItem(filled.Guest, filled.Seat) },
        SeatFreed freed => With(All[freed.Seat] with { Substitute = null }) with { Of = Of.Remove(freed.Guest) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Seats Set(SeatSet set)
    {
        var before = Find(set.Seat);
        var seat = new Seat(set.Seat, set.Plan, set.Plan.Representative, before?.Substitute);
        return new()
        {
            All = All.SetItem(set.Seat, before?.Holder is { } holder && seat.MaySpeak(holder) ? seat with { Holder = holder } : seat),
            Of = Of.RemoveRange(before?.People() ?? []).SetItems(seat.People().Select(actor => KeyValuePair.Create(actor, set.Seat))),
        };
    }

    private Seats With(Seat seat) => this with { All = All.SetItem(seat.Id, seat) };
}
