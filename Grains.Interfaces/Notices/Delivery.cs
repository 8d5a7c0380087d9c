namespace Collab.Notices;

/// <summary>How notices of one class come to a person.</summary>
public enum Delivery
{
    Mail,

    /// <summary>In the inbox on the site, without a mail.</summary>
    Site,

    /// <summary>Not at all: the person has unsubscribed from the class.</summary>
    Nothing,

    /// <summary>In the inbox at once, and in one mail a day that tells of all that were not read. What cannot wait for it goes as a mail at once.</summary>
    Digest,
}

/// <summary>Why somebody of the audience does not get a notice, or not as a mail.</summary>
public enum Exclusion
{
    None,

    /// <summary>Nothing to the collective any more.</summary>
    NotHere,

    /// <summary>Unsubscribed from this class.</summary>
    Unsubscribed,

    /// <summary>Neither agreed to this class nor is in a position that stands for that.</summary>
    NoConsent,

    /// <summary>No address is known: the notice stands in the inbox.</summary>
    NoAddress,

    /// <summary>A server has refused the address for good: the notice stands in the inbox.</summary>
    Bounced,

    /// <summary>The coordinator left the person out.</summary>
    LeftOut,

    /// <summary>The organisation has nobody who speaks for it.</summary>
    NobodySpeaks,
}
