using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>Which organisations are here and who speaks for each; the facilitator says so here.</summary>
internal sealed class OrganisationsModel(RoomViews views, IGrainFactory grains, Here here, Records records) : RoomPageModel(grains, here)
{
    private readonly IGrainFactory grains = grains;
    private readonly Here here = here;

    public Phrase Title => views.Of(Session.Title);

    public bool MayChange => Facilitates && Session.Phase < Phase.Closed;

    /// <summary>Once the session is live a seat stays: absence is counted, too.</summary>
    public bool MayRemoveSeats => Session.Phase < Phase.Live;

    public PresenceView Presence { get; private set; } = null!;

    public ImmutableArray<ObserverView> Observers => View<PeopleView>("people")!.Observers;

    public ImmutableArray<SeatCard> Seats { get; private set; } = [];

    public SeatCard NewSeat => new(this, "seat", null);

    /// <summary>Those who can be named on a seat: the people of the collective, and who came in.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Those who can fill a seat for today.</summary>
    public IReadOnlyList<Choice> Guests { get; private set; } = [];

    /// <summary>The organisations that the collective keeps a record of, and that have no seat yet.</summary>
    public IReadOnlyList<Choice> Records { get; private set; } = [];

    public string NameOf(Actor actor) => People.FirstOrDefault(person => person.Value == actor.Value)?.Label ?? SeatText.Somebody;

    public async Task<IActionResult> OnGet(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Presence = await Grain.Presence();
        Seats =
        [
            .. Snapshot.Changes.Select(change => change.Value).OfType<SeatView>()
                .OrderBy(seat => seat.Organisation, StringComparer.CurrentCulture)
                .Select((seat, place) => new SeatCard(this, $"seat-{place + 1}", seat)),
        ];
        if (Facilitates)
        {
            await Know();
        }

        return Page();
    }

    private async Task Know()
    {
        var seated = Seats.Select(seat => seat.Seat!.Plan?.Record?.Value).ToHashSet();
        Records = [.. (await records.All()).Where(record => !seated.Contains(record.Value))];
        var known = await RoomReading.Attendees(Grain, Reader);
        var listed = await grains.Directory(here.Collective!.Slug, "person").Find(DirectoryQuery.Everything with { Take = DirectoryQuery.LargestPage });
        People =
        [
            .. listed.Lines.Select(line => new Choice($"person/{line.Id}", views.Of(line.Name).Text))
                .Concat(known.Where(who => who.Actor.IsPerson).Select(Choice))
                .DistinctBy(person => person.Value)
                .OrderBy(person => person.Label, StringComparer.CurrentCulture),
        ];
        Guests = [.. known.Where(who => who is { Role: Role.Guest, Place: Place.Watching or Place.Posting }).Select(Choice)];
    }

    private static Choice Choice(AttendeeView who)
        => new(who.Actor.Value, who.Organisation.Length > 0 && who.Organisation != who.Name ? $"{who.Name}, {who.Organisation}" : who.Name);
}
