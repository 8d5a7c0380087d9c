using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>Who is here and who speaks for which organisation; the facilitator lets in, mutes, removes, and gives seats.</summary>
internal sealed class PeopleModel(SessionDesk desk, RoomViews views, IGrainFactory grains, Here here) : PageModel
{
    private ImmutableArray<AttendeeView> known = [];

    public string Address => desk.Address;

    /// <summary>This page itself, to come back to.</summary>
    public string Here => $"{Address}/people";

    public Phrase Title => views.Of(desk.Session.Title);

    public bool IsFacilitators => desk.IsFacilitators;

    public bool MayChange => IsFacilitators && desk.Session.Phase < Phase.Closed;

    /// <summary>Once the session is live a seat stays: absence is counted, too.</summary>
    public bool MayRemoveSeats => desk.Session.Phase < Phase.Live;

    public PresenceView Presence { get; private set; } = null!;

    public ImmutableArray<ObserverView> Observers => desk.Find<PeopleView>()!.Observers;

    public ImmutableArray<SeatCard> Seats { get; private set; } = [];

    public SeatCard NewSeat => new(this, "seat", null);

    /// <summary>One page of those who came in; for the facilitator.</summary>
    public ImmutableArray<AttendeeView> Attendees { get; private set; } = [];

    /// <summary>Where the next page of them begins; none at the end.</summary>
    public Actor? After { get; private set; }

    /// <summary>Those who can be named on a seat: the people of the collective, and who came in.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Those who can fill a seat for today.</summary>
    public IReadOnlyList<Choice> Guests
        => [.. known.Where(who => who is { Role: Role.Guest, Place: Place.Watching or Place.Posting }).Select(who => new Choice(who.Actor.Value, $"{who.Name}, {who.Organisation}".TrimEnd(',', ' ')))];

    public string NameOf(Actor actor) => People.FirstOrDefault(person => person.Value == actor.Value)?.Label ?? PeopleText.Somebody;

    public async Task<IActionResult> OnGet(string id, string? after)
    {
        if (await desk.Open(this, id) is { } no)
        {
            return no;
        }

        Presence = await desk.Grain.Presence();
        Seats = [.. desk.All<SeatView>().OrderBy(seat => seat.Organisation, StringComparer.CurrentCulture).Select((seat, place) => new SeatCard(this, $"seat-{place + 1}", seat))];
        if (IsFacilitators)
        {
            await Know(after);
        }

        this.TakeRefusal();
        return Page();
    }

    private async Task Know(string? after)
    {
        Attendees = await desk.Grain.Attendees(desk.Reader, after is null ? null : new Actor(after));
        After = Attendees.Length == SessionLimits.Page ? Attendees[^1].Actor : null;
        known = await RoomReading.Attendees(desk.Grain, desk.Reader);
        var listed = await grains.Directory(here.Collective!.Slug, "person").Find(DirectoryQuery.Everything with { Take = DirectoryQuery.LargestPage });
        People =
        [
            .. listed.Lines.Select(line => new Choice($"person/{line.Id}", views.Of(line.Name).Text))
                .Concat(known.Where(who => who.Actor.IsPerson).Select(who => new Choice(who.Actor.Value, who.Name)))
                .DistinctBy(person => person.Value)
                .OrderBy(person => person.Label, StringComparer.CurrentCulture),
        ];
    }
}
