namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Says before it is live that the session does not take place.</summary>
    [Alias("Cancel")]
    Task<Outcome> Cancel(Act act, Text reason);

    /// <summary>None before the session is scheduled.</summary>
    [Alias("Calendar")]
    Task<CalendarEntry?> Calendar();
}
