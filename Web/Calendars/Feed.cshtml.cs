using System.Globalization;
using System.Text;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.People;
using Collab.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Calendars;

/// <summary>The sessions of a person's collectives, for a calendar program that knows the person's secret address.</summary>
internal sealed class FeedModel(IGrainFactory grains, CalendarTokens tokens, SessionCalendar calendar, PublicAddress address) : PageModel
{
    /// <summary>Of each collective, the latest ones.</summary>
    private const int MostSessions = 200;

    private static readonly string[] Called = ["scheduled", "lobby", "live", "openwindow", "closed", "minutesapproved"];

    public async Task<IActionResult> OnGet(string token)
    {
        if (await tokens.Find(token) is not { } person)
        {
            return NotFound();
        }

        // A calendar program says nothing of its reader's language; the person did.
        var language = Language.Find(person.Card!.Language) ?? Language.English;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        var sessions = await Task.WhenAll(person.Belongs.Select(belonging => Of(belonging, person)));
        Response.Headers.CacheControl = "private, no-cache";
        return File(Encoding.UTF8.GetBytes(calendar.Of(sessions.SelectMany(some => some))), SessionCalendar.ContentType);
    }

    private async Task<SessionEvent[]> Of(Belonging belonging, PersonView person)
    {
        var found = await grains.Directory(belonging.Collective, "session")
            .Find(DirectoryQuery.Everything with { Any = [.. Called], Order = DirectoryOrder.Latest, Take = MostSessions });
        return [.. (await Task.WhenAll(found.Lines.Select(line => Of(line, belonging, person)))).OfType<SessionEvent>()];
    }

    private async Task<SessionEvent?> Of(Listed line, Belonging belonging, PersonView person)
    {
        var session = grains.GetGrain<ISessionGrain>(new GrainKey(belonging.Collective, "session", line.Id).ToString());
        return await session.Calendar() is { } entry
            ? new(entry, RoomOf(belonging.Collective, line.Id), await session.MayHear(person.Id.Actor, belonging.Roles))
            : null;
    }

    private string? RoomOf(string collective, string id)
        => address.Of(HttpContext) is { } root ? $"{root}/{Language.Current.Code}/{collective}/sessions/{id}" : null;
}
