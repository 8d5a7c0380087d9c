using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

/// <summary>An organisation's seat on the page of organisations.</summary>
/// <param name="Form">The id of its form; those of its other forms begin with it.</param>
/// <param name="Seat">None for a new one.</param>
internal sealed record SeatCard(OrganisationsModel Page, string Form, SeatView? Seat)
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

    /// <summary>Whether those who may speak for it come; of no use once the session is over.</summary>
    public IReadOnlyList<ExpectedPerson> Expected => Seat is not null && Page.Session.Phase < Phase.Closed ? ExpectedPerson.Of(Seat, Page.NameOf) : [];

    public string Speaks => Seat switch
    {
        { Speaker: { Length: > 0 } speaker, CameIn: true } => SeatText.SpeaksHere.With(speaker),
        { Speaker: { Length: > 0 } speaker } => SeatText.Speaks.With(speaker),
        { CameIn: true } => SeatText.CameIn,
        _ => SeatText.NotHere,
    };

    public static Actor? At(Many<Actor>? people, int place) => people?.Items is { } items && place < items.Length ? items[place] : null;
}

/// <summary>One of several people of a seat, chosen from those whom the facilitator knows.</summary>
internal sealed record PersonSelect(string Form, string Name, int Place, string Label, IReadOnlyList<Choice> People, Actor? Chosen)
{
    public string Id => $"{Form}-{Name}-{Place}";
}
