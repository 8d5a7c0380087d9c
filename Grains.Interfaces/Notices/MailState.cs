namespace Collab.Notices;

/// <summary>Where one recipient's mail of a notice is. Each recipient is in one of these at any time.</summary>
public enum MailState
{
    Queued,

    /// <summary>Handed to the server, which has not answered.</summary>
    Sending,
    Sent,

    /// <summary>The server said "not now": it is tried again.</summary>
    Deferred,

    /// <summary>Refused for good, or deferred for too long.</summary>
    Failed,

    /// <summary>The server took it and reported later that it could not be delivered.</summary>
    Bounced,

    /// <summary>In the inbox on the site, without a mail.</summary>
    OnSite,

    /// <summary>Not for this person; the reason stands beside it.</summary>
    Excluded,

    /// <summary>The notice was cancelled before its mail went out.</summary>
    Cancelled,
}
