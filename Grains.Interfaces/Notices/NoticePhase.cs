namespace Collab.Notices;

/// <summary>Where a notice is in its life.</summary>
public enum NoticePhase
{
    Draft,

    /// <summary>It goes out when its time has come, and can be taken back until then.</summary>
    Waiting,

    /// <summary>Who gets it is being found out.</summary>
    Preparing,

    /// <summary>Mails go out.</summary>
    Sending,
    Paused,

    /// <summary>Every recipient is in a state that lasts.</summary>
    Sent,
    Cancelled,
}
