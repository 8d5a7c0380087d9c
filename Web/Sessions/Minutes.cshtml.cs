using System.Text;
using Collab.Accounts;
using Collab.Collectives;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>The minutes of a session, for those whom its door lets read them; as a page, and as Markdown.</summary>
internal sealed class MinutesModel(IGrainFactory grains, Here here, Accounts.Standing standing, MinutesWriter writer) : PageModel
{
    /// <summary>Whoever reads without a sign-in.</summary>
    private static readonly Actor Anybody = Actor.Guest("anybody");

    public string Address { get; private set; } = "";

    public string Back => HttpContext.Request.Path;

    public MinutesView View { get; private set; } = null!;

    public MinutesDocument Minutes { get; private set; } = null!;

    public bool Facilitates { get; private set; }

    /// <summary>Whether the chair may say now that they are right.</summary>
    public bool CanApprove { get; private set; }

    public bool CanAnnotate { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? format)
    {
        var (collective, reader) = (here.Collective!.Slug, Caller.Of(User));
        var session = grains.Session(collective, id);
        var isMember = reader is { } actor && await standing.Of(actor, collective) != Roles.None;
        if (await session.Minutes(reader ?? Anybody, isMember ? Circle.Collective : Circle.Everyone) is not { } view)
        {
            return NotFound();
        }

        (View, Minutes, Address) = (view, writer.Write(view), here.To($"/sessions/{id}"));
        if (format == "md")
        {
            return File(Encoding.UTF8.GetBytes(MinutesMarkdown.Of(Minutes)), "text/markdown; charset=utf-8", $"{id}.md");
        }

        await Offer(session, reader);
        this.TakeRefusal();
        return Page();
    }

    private async Task Offer(ISessionGrain session, Actor? reader)
    {
        Facilitates = reader is { } actor && (await session.Mine(actor)).Place == Place.Facilitator;
        var phase = Facilitates ? (await session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<SessionView>().Single().Phase : Phase.Draft;
        CanApprove = phase == Phase.Closed;
        CanAnnotate = phase is Phase.OpenWindow or Phase.Closed;
    }
}
