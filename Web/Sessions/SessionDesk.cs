using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>A session as somebody who is in it finds it on a page beside its room.</summary>
internal sealed class SessionDesk(IGrainFactory grains, Here here)
{
    public ISessionGrain Grain { get; private set; } = null!;

    public Actor Reader { get; private set; }

    public MineView Mine { get; private set; } = null!;

    /// <summary>What the reader's audience sees.</summary>
    public Snapshot Snapshot { get; private set; } = null!;

    public SessionView Session { get; private set; } = null!;

    /// <summary>The name under which the session is followed on the hub.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The address that the session's commands begin with.</summary>
    public string Address { get; private set; } = "";

    public bool IsFacilitators => Mine.Place == Place.Facilitator;

    /// <summary>Only a facilitator sees it.</summary>
    public DoorView? Door => Find<DoorView>();

    /// <summary>Finds the session for whoever is in it.</summary>
    /// <returns>What others are answered instead.</returns>
    public async Task<IActionResult?> Open(PageModel page, string id)
    {
        Topic = new GrainKey(here.Collective!.Slug, "session", id).ToString();
        Address = here.To($"/sessions/{id}");
        Grain = grains.GetGrain<ISessionGrain>(Topic);
        var reader = Caller.Of(page.User);
        var mine = reader is { } actor ? await Grain.Mine(actor) : null;
        Snapshot = await Grain.Look(mine?.Audience ?? Audience.Projector);
        if (Find<SessionView>() is not { } session)
        {
            return page.NotFound();
        }

        (Session, Reader, Mine) = (session, reader ?? default, mine!);
        return reader is null ? page.Challenge() : mine!.Audience is null ? page.Forbid() : null;
    }

    /// <summary>The same for those alone who run the session.</summary>
    public async Task<IActionResult?> OpenAsFacilitator(PageModel page, string id)
        => await Open(page, id) ?? (IsFacilitators ? null : page.Forbid());

    public IEnumerable<T> All<T>()
        where T : View
        => Snapshot.Changes.Select(change => change.Value).OfType<T>();

    public T? Find<T>()
        where T : View
        => All<T>().FirstOrDefault();
}
