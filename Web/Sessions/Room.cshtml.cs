using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>A session's room: for those who came in the room itself, for others its door.</summary>
internal sealed class RoomModel(IGrainFactory grains, Here here, RoomViews views) : PageModel
{
    /// <summary>The parts of the page that are drawn anew by themselves when something in them changed.</summary>
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["head"] = "_RoomHead",
        ["agenda"] = "_RoomAgenda",
        ["now"] = "_RoomNow",
        ["polls"] = "_RoomPolls",
        ["decisions"] = "_RoomDecisions",
        ["floor"] = "_RoomFloor",
        ["name"] = "_RoomName",
        ["hand"] = "_RoomHand",
        ["desk"] = "_RoomDesk",
        ["triage"] = "_RoomTriage",
    };

    /// <summary>What those who came in see; null at the door.</summary>
    public RoomView? Room { get; private set; }

    /// <summary>The session as its door shows it.</summary>
    public SessionView Session { get; private set; } = null!;

    public Phrase Title => views.Of(Session.Title);

    public Phrase Rules => Session.Rules.IsEmpty ? new(RoomText.NoRules, here.Language.Code) : views.Of(Session.Rules);

    /// <summary>Why it does not take place; none where it does.</summary>
    public Phrase? Cancelled { get; private set; }

    /// <summary>The name under which the session is followed on the hub.</summary>
    public string Topic { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>Whether the reader is somebody, and so can come in.</summary>
    public bool IsKnown => Caller.Of(User) is not null;

    /// <summary>Whether the reader, at the door, may change what the session is to be.</summary>
    public bool MayPrepare { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? part)
    {
        Topic = new GrainKey(here.Collective!.Slug, "session", id).ToString();
        Address = here.To($"/sessions/{id}");
        var grain = grains.GetGrain<ISessionGrain>(Topic);
        var mine = Caller.Of(User) is { } actor ? await grain.Mine(actor) : null;
        var snapshot = await grain.Look(mine?.Audience ?? Audience.Projector);
        if (snapshot.Changes.Select(change => change.Value).OfType<SessionView>().FirstOrDefault() is not { } session)
        {
            return NotFound();
        }

        Session = session;
        ViewData[CommandIdTag.Seen] = snapshot.Version;
        Cancelled = snapshot.Changes.Select(change => change.Value).OfType<CalendarView>().FirstOrDefault()?.CancelledBecause is { } reason ? views.Of(reason) : null;
        if (mine?.Audience is not null)
        {
            var reading = await RoomReading.Of(grain, Caller.Of(User)!.Value, mine, snapshot, AuthorToken.Find(HttpContext, Topic));
            Room = views.Of(Address, reading, User.Identity?.Name ?? "");
            Room = Room is { TakesAnonymous: true } ? Room with { Token = AuthorToken.Offer(HttpContext, Topic) } : Room;
        }

        MayPrepare = Room is null && Caller.Of(User) is { } outside && await grain.Plan(outside) is not null;
        if (part is not null)
        {
            return Room is not null && Parts.TryGetValue(part, out var name) ? Partial($"/Sessions/{name}.cshtml", Room) : NotFound();
        }

        this.TakeRefusal();
        return Page();
    }
}
