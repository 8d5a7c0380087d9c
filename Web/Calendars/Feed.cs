using System.Globalization;
using System.Text;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.People;
using Collab.Sessions;

namespace Collab.Calendars;

/// <summary>The sessions of a person's collectives, for a calendar program that knows the person's secret address.</summary>
internal sealed class Feed(IGrainFactory grains, CalendarTokens tokens, SessionCalendar calendar, PublicAddress address)
{
    /// <summary>Of each collective, the latest ones.</summary>
    private const int MostSessions = 200;

    private static readonly string[] Called = ["scheduled", "lobby", "live", "openwindow", "closed", "minutesapproved"];

    public async Task<IResult> Read(string token, HttpContext context)
    {
        if (await tokens.Find(token) is not { } person)
        {
            return Results.NotFound();
        }

        // A calendar program says nothing of its reader's language; the person did.
        var language = Language.Find(person.Card!.Language) ?? Language.English;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        var root = address.Of(context);
        var sessions = await Task.WhenAll(person.Belongs.Select(belonging => Of(belonging, person, root)));
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(Encoding.UTF8.GetBytes(calendar.Of(sessions.SelectMany(some => some))), SessionCalendar.ContentType);
    }

    private async Task<SessionEvent[]> Of(Belonging belonging, PersonView person, string? root)
    {
        var found = await grains.Directory(belonging.Collective, "session")
            .Find(DirectoryQuery.Everything with { Any = [.. Called], Order = DirectoryOrder.Latest, Take = MostSessions });
        var rooms = root is null ? null : $"{root}/{Language.Current.Code}/{belonging.Collective}/sessions";
        return [.. (await Task.WhenAll(found.Lines.Select(line => Of(line, belonging, person, rooms)))).OfType<SessionEvent>()];
    }

    private async Task<SessionEvent?> Of(Listed line, Belonging belonging, PersonView person, string? rooms)
    {
        var session = grains.Session(belonging.Collective, line.Id);
        return await session.Calendar() is { } entry
            ? new(entry, rooms is null ? null : $"{rooms}/{line.Id}", await session.MayHear(person.Id.Actor, belonging.Roles))
            : null;
    }
}

/// <summary>Adds calendars to the program.</summary>
internal static class CalendarsExtensions
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddSingleton<SessionCalendar>();
        services.AddSingleton<CalendarTokens>();
        services.AddSingleton<Feed>();
    }

    public static void MapCalendars(this WebApplication app)
        => app.MapGet("/calendar/{token}.ics", (string token, HttpContext context, Feed feed) => feed.Read(token, context)).RequireRateLimiting(RateLimits.Calendar);
}
