using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

/// <summary>An organisation's seat on the page of people.</summary>
/// <param name="Form">The id of its form; those of its other forms begin with it.</param>
/// <param name="Seat">None for a new one.</param>
internal sealed record SeatCard(PeopleModel Page, string Form, SeatView? Seat)
{
    /// <summary>One more than there are, so that another can be named.</summary>
    public int Alternates => Math.Min((Seat?.Plan?.Alternates.Items.Length ?? 0) + 1, SessionLimits.SeatPeople);

    /// <summary>Those of the organisation who listen; one more than there are.</summary>
    public int Listeners => Math.Min((Seat?.Plan?.Observers.Items.Length ?? 0) + 1, SessionLimits.SeatPeople);

    /// <summary>Those who may speak for it.</summary>
    public IReadOnlyList<Choice> Named => Seat?.Plan is not { } plan ? [] :
    [
        .. plan.Alternates.Items.Prepend(plan.Representative ?? default).Where(actor => actor != default)
            .Select(actor => new Choice(actor.Value, Page.NameOf(actor))),
    ];

    public string Speaks => Seat switch
    {
        { Speaker: { Length: > 0 } speaker, CameIn: true } => PeopleText.SpeaksHere.With(speaker),
        { Speaker: { Length: > 0 } speaker } => PeopleText.Speaks.With(speaker),
        { CameIn: true } => PeopleText.CameIn,
        _ => PeopleText.NotHere,
    };

    public static Actor? At(Many<Actor>? people, int place) => people?.Items is { } items && place < items.Length ? items[place] : null;
}

/// <summary>One of several people of a seat, chosen from those whom the facilitator knows.</summary>
internal sealed record PersonSelect(string Form, string Name, int Place, string Label, IReadOnlyList<Choice> People, Actor? Chosen)
{
    public string Id => $"{Form}-{Name}-{Place}";
}

/// <summary>Somebody who came in, as the facilitator finds them on the page of people.</summary>
internal sealed record AttendeeCard(string Address, string Here, AttendeeView Who, int Number, bool MayChange)
{
    public string Name => Who.Name.Length > 0 ? Who.Name : PeopleText.Former;

    public string Place => Who.Place switch
    {
        Sessions.Place.Waiting => PeopleText.PlaceWaiting,
        Sessions.Place.Watching => PeopleText.PlaceWatching,
        Sessions.Place.Observing => PeopleText.PlaceObserving,
        Sessions.Place.Posting => PeopleText.PlacePosting,
        Sessions.Place.Substitute => PeopleText.PlaceSubstitute,
        Sessions.Place.Facilitator => PeopleText.PlaceFacilitator,
        _ => PeopleText.PlaceParticipant,
    };

    /// <summary>Where a guest can be let in to, beyond where they are.</summary>
    public IEnumerable<Place> Places
        => Who is { Role: Role.Guest, Place: Sessions.Place.Waiting or Sessions.Place.Watching or Sessions.Place.Posting }
            ? new[] { Sessions.Place.Watching, Sessions.Place.Posting }.Where(place => place != Who.Place)
            : [];
}
