using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>A page beside the room, for those who are in it: one command's forms, and the way back.</summary>
internal abstract class RoomPageModel(IGrainFactory grains, Here here) : PageModel
{
    /// <summary>The room's own address, that its commands begin with.</summary>
    public string Address { get; private set; } = "";

    /// <summary>This page's address, to come back to after a refusal.</summary>
    public string Back => HttpContext.Request.Path;

    public string Topic { get; private set; } = "";

    public SessionView Session { get; private set; } = null!;

    public MineView Mine { get; private set; } = null!;

    public bool Facilitates => Mine.Place == Place.Facilitator;

    protected ISessionGrain Grain { get; private set; } = null!;

    protected Snapshot Snapshot { get; private set; } = null!;

    protected Actor Reader { get; private set; }

    /// <summary>Finds the session as its reader sees it; false for those who are not in it.</summary>
    protected async Task<bool> Load(string id)
    {
        Topic = new GrainKey(here.Collective!.Slug, "session", id).ToString();
        Address = here.To($"/sessions/{id}");
        Grain = grains.GetGrain<ISessionGrain>(Topic);
        if (Caller.Of(User) is not { } reader)
        {
            return false;
        }

        (Reader, Mine) = (reader, await Grain.Mine(reader));
        if (await Hears() is not { } audience)
        {
            return false;
        }

        Snapshot = await Grain.Look(audience);
        ViewData[CommandIdTag.Seen] = Snapshot.Version;
        Session = View<SessionView>("session")!;
        this.TakeRefusal();
        return true;
    }

    /// <summary>A list of the collective whose session it is.</summary>
    protected IDirectoryGrain Listed(string kind) => grains.Directory(here.Collective!.Slug, kind);

    /// <summary>With whom the reader hears on this page; none for those who do not come to it.</summary>
    protected virtual Task<Audience?> Hears() => Task.FromResult(Mine.Audience);

    protected T? View<T>(string key)
        where T : View
        => Snapshot.Changes.FirstOrDefault(change => change.Key == key)?.Value as T;
}
