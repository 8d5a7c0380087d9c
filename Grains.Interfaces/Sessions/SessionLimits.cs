namespace Collab.Sessions;

/// <summary>How much fits into one session; each limit is a rule, and its refusal names it.</summary>
public static class SessionLimits
{
    /// <summary>In letters.</summary>
    public const int Post = 2000;

    /// <summary>In letters, of a reason that a facilitator gives.</summary>
    public const int Reason = 500;

    /// <summary>In letters, of a session, an item or a poll.</summary>
    public const int Title = 200;

    /// <summary>In letters, of a person or an organisation.</summary>
    public const int Name = 80;

    public const int AgendaItems = 50;

    /// <summary>Of one item, planned or given.</summary>
    public const int Minutes = 600;
    public const int Attendees = 5000;
    public const int Observers = 50;
    public const int Seats = 500;

    /// <summary>Alternates of one seat, and observers of one.</summary>
    public const int SeatPeople = 20;

    /// <summary>Of those who wait at the door, so many are shown.</summary>
    public const int Waiting = 50;

    /// <summary>Anonymous posts are taken only while so many who may post are present.</summary>
    public const int Crowd = 10;

    /// <summary>Posts in a snapshot: the newest, and the highest beside them.</summary>
    public const int Newest = 100;
    public const int Highest = 50;

    /// <summary>Posts in one page that is asked for.</summary>
    public const int Page = 100;

    /// <summary>Posts that one look walks over at most in order to find those of an audience.</summary>
    public const int Walk = 1000;

    /// <summary>In days: what a town hall leaves open at its close is answered in writing by then.</summary>
    public const int WrittenAnswer = 14;

    /// <summary>How long past its planned end a session waits before it closes itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(60);
}
