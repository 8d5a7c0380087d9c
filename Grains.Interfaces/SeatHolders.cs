using System.Text.Json.Serialization;
using Collab.People;

namespace Collab;

/// <summary>Who speaks for an organisation: one representative, and alternates who stand in, in this order.</summary>
[GenerateSerializer, Immutable, Alias("seat-holders")]
public sealed record SeatHolders([property: Id(0)] PersonId? Representative, [property: Id(1)] Many<PersonId> Alternates)
{
    public const int MostAlternates = 20;

    public static readonly SeatHolders Vacant = new(null, []);

    [JsonIgnore]
    public Many<PersonId> All => Representative is { } first ? [first, .. Alternates] : Alternates;

    [JsonIgnore]
    public bool IsValid => Alternates.Items.Length <= MostAlternates && All.Items.Distinct().Count() == All.Items.Length;

    public bool IsHeldBy(Actor actor) => PersonId.From(actor) is { } person && All.Items.Contains(person);

    /// <summary>A representative names alternates, and may hand over to one of them; else others say who is representative.</summary>
    public bool MayBecome(SeatHolders other, Actor by)
        => Representative is { } first && by == first.Actor
            && (other.Representative == first || (other.Representative is { } next && Alternates.Items.Contains(next) && other == HandedTo(next)));

    /// <summary>An alternate speaks from now on, and the representative stands in first.</summary>
    public SeatHolders HandedTo(PersonId alternate)
        => Representative is { } first ? new(alternate, [first, .. Alternates.Items.Remove(alternate)]) : new(alternate, [.. Alternates.Items.Remove(alternate)]);

    /// <summary>When somebody leaves, the first alternate stands in: a seat is its organisation's, and nobody else fills it.</summary>
    public SeatHolders Without(PersonId person)
    {
        var alternates = Alternates.Items.Remove(person);
        return Representative != person ? new(Representative, [.. alternates])
            : alternates.IsEmpty ? Vacant
            : new(alternates[0], [.. alternates[1..]]);
    }
}
