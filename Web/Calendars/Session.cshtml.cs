using System.Text;
using Collab.Accounts;
using Collab.Layout;
using Collab.Live;
using Collab.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Calendars;

/// <summary>One session for a calendar: its time for everybody, how to hear it for those who may know it.</summary>
internal sealed class SessionModel(IGrainFactory grains, Here here, Accounts.Standing standing, SessionCalendar calendar, PublicAddress address) : PageModel
{
    public async Task<IActionResult> OnGet(string id)
    {
        var collective = here.Collective!.Slug;
        var session = grains.Session(collective, id);
        if (await session.Calendar() is not { } entry)
        {
            return NotFound();
        }

        var mayHear = Caller.Of(User) is { } reader && await session.MayHear(reader, await standing.Of(reader, collective));
        var room = address.Of(HttpContext) is { } root ? $"{root}{here.To($"/sessions/{id}")}" : null;
        Response.Headers.CacheControl = "private, no-cache";
        return File(Encoding.UTF8.GetBytes(calendar.Of([new(entry, room, mayHear)])), SessionCalendar.ContentType, $"{id}.ics");
    }
}
