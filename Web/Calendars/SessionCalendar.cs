using Collab.Layout;
using Collab.Sessions;

namespace Collab.Calendars;

/// <summary>A session as a reader's calendar shows it.</summary>
/// <param name="Room">The address of its room, where the service knows its own.</param>
/// <param name="MayHear">Whether the reader may know how it is heard.</param>
internal sealed record SessionEvent(CalendarEntry Entry, string? Room, bool MayHear);

/// <summary>Writes sessions into one calendar, in the reader's language.</summary>
internal sealed class SessionCalendar(TimeProvider time)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public string Of(IEnumerable<SessionEvent> sessions)
    {
        var calendar = new Ics()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//Collab//Sessions//EN")
            .Add("METHOD", "PUBLISH")
            .AddText("X-WR-CALNAME", CalendarText.Feed)
            // How often a program asks again (RFC 7986, 5.7).
            .Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var session in sessions)
        {
            Add(calendar, session);
        }

        return calendar.Add("END", "VCALENDAR").ToString();
    }

    private void Add(Ics calendar, SessionEvent session)
    {
        var entry = session.Entry;
        var title = Phrase.Of(entry.Title, Language.Current);
        calendar
            .Add("BEGIN", "VEVENT")
            .Add("UID", entry.Uid)
            .Add("SEQUENCE", $"{entry.Sequence}")
            .AddMoment("DTSTAMP", time.GetUtcNow())
            .AddMoment("LAST-MODIFIED", entry.Changed)
            .AddMoment("DTSTART", entry.Starts)
            .AddMoment("DTEND", entry.Ends)
            .Add("STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .AddText($"SUMMARY;LANGUAGE={title.Lang}", title.Text);
        if (session.MayHear && (entry.Hearing.Address ?? entry.Hearing.Link) is { } place)
        {
            calendar.AddText("LOCATION", place);
        }

        if (string.Join('\n', Says(session)) is { Length: > 0 } said)
        {
            calendar.AddText("DESCRIPTION", said);
        }

        if (session.Room is { } room)
        {
            calendar.Add("URL", room);
        }

        calendar.Add("END", "VEVENT");
    }

    private static IEnumerable<string> Says(SessionEvent session)
        => (session.MayHear ? Hearing(session.Entry.Hearing) : []).Append(session.Room is { } room ? CalendarText.Room.With(room) : null).OfType<string>();

    private static IEnumerable<string?> Hearing(Hearing hearing) =>
    [
        hearing.Link is { } link ? CalendarText.Hear.With(link) : null,
        hearing switch
        {
            { DialIn: { } number, Pin: { } pin } => CalendarText.DialInPin.With(number, pin),
            { DialIn: { } number } => CalendarText.DialIn.With(number),
            _ => null,
        },
        hearing.Captions is { } captions ? CalendarText.Captions.With(captions) : null,
        hearing.Interpreters is { } interpreters ? CalendarText.Interpreters.With(interpreters) : null,
        hearing.IsRecorded ? CalendarText.Recorded : null,
    ];
}
