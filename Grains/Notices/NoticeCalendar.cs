using Collab.Calendars;
using Collab.Mail;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>The entry for a reader's calendar that the mail about a session carries (RFC 5545 and RFC 5546).</summary>
internal static class NoticeCalendar
{
    /// <summary>None where the notice neither asks who comes nor says that nobody needs to.</summary>
    /// <param name="organizer">Who reads what programs answer.</param>
    public static CalendarPart? CalendarOf(this NoticeLetter letter, SessionFacts? session, Mailbox organizer, Admission to, DateTimeOffset now)
        => session is { Entry: { } entry } && session.IsForCalendar(letter.Plan.Asks)
            ? Of(session, entry, organizer, to, now)
            : null;

    /// <summary>Whether a notice that asks this carries the session's entry.</summary>
    public static bool IsForCalendar(this SessionFacts session, NoticeAsks asks)
        => session.Entry is { } entry && (asks == NoticeAsks.Coming || entry.IsCancelled);

    private static CalendarPart Of(SessionFacts session, CalendarEntry entry, Mailbox organizer, Admission to, DateTimeOffset now)
    {
        var method = entry.IsCancelled ? "CANCEL" : "REQUEST";
        var calendar = new Ics()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//Collab//Notices//EN")
            .Add("METHOD", method)
            .Add("BEGIN", "VEVENT")
            .Add("UID", entry.Uid)
            .Add("SEQUENCE", $"{entry.Sequence}")
            .AddMoment("DTSTAMP", now)
            .AddMoment("LAST-MODIFIED", entry.Changed)
            .AddMoment("DTSTART", entry.Starts)
            .AddMoment("DTEND", entry.Ends)
            .Add("STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .AddText("SUMMARY", entry.Title.In(to.Language));
        if ((entry.Hearing.Address ?? entry.Hearing.Link) is { } place)
        {
            calendar.AddText("LOCATION", place);
        }

        return new(method, calendar
            .AddText("DESCRIPTION", string.Join('\n', Says(session, entry.Hearing, to.Language)))
            .Add("URL", session.Link)
            .AddPerson("ORGANIZER", organizer.Name ?? organizer.Address, organizer.Address)
            // Answers come by a link of our own, and not from the calendar.
            .AddPerson("ATTENDEE", to.Name, to.Email!, "RSVP=FALSE")
            .Add("END", "VEVENT")
            .Add("END", "VCALENDAR")
            .ToString());
    }

    private static IEnumerable<string> Says(SessionFacts session, Hearing hearing, string language)
    {
        if (hearing.Link is { } link)
        {
            yield return link;
        }

        if (hearing.DialIn is { } number)
        {
            yield return $"{NoticeText.Phone.In(language)}{NoticeText.Colon.In(language)}{number}{(hearing.Pin is { } pin ? $", PIN {pin}" : "")}";
        }

        yield return session.Link;
    }
}
