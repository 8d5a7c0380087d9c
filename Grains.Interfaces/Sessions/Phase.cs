namespace Collab.Sessions;

/// <summary>Where a session is in its life, in this order.</summary>
public enum Phase
{
    Draft,
    Scheduled,

    /// <summary>People come in and wait.</summary>
    Lobby,
    Live,

    /// <summary>After the live part: absent groups read, ask and vote before decisions become final.</summary>
    OpenWindow,
    Closed,
    MinutesApproved,
}

/// <summary>What sort of meeting a session is; the conference is a programme of sessions.</summary>
public enum SessionKind
{
    Roundtable,
    TownHall,
    PlanningSession,
    Webinar,
    Conference,
}
