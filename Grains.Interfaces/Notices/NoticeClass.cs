namespace Collab.Notices;

/// <summary>What a notice is about, on which it depends whether a person may get it (Canada's anti-spam law). Unsubscribing stops one class.</summary>
public enum NoticeClass
{
    /// <summary>About something that the person has a part in, such as a session that they joined.</summary>
    Service,

    /// <summary>Facts of the membership: dues, renewals, meetings.</summary>
    Membership,

    /// <summary>Paid events, sponsors: what the law calls a commercial message.</summary>
    Commercial,
}
