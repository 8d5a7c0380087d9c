namespace Collab.Notices;

/// <summary>Where a notice is in its life.</summary>
public enum NoticePhase
{
    Draft,

    /// <summary>It goes out when its time has come, and can be taken back until then.</summary>
    Waiting,

    /// <summary>The first of those who get it are being gathered.</summary>
    Preparing,

    /// <summary>Mails go out, and the rest of those who get it is gathered meanwhile.</summary>
    Sending,
    Paused,

    /// <summary>Every recipient is in a state that lasts.</summary>
    Sent,
    Cancelled,
}
