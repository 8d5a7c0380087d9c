using Collab.Notices;

namespace Collab.Sessions;

/// <summary>What a session tells by itself: those who speak for organisations in it, and those who are to do something because of it.</summary>
public enum SessionNotice
{
    Invitation,

    /// <summary>Another time, place or title, and that it does not take place.</summary>
    Changes,
    DayBefore,
    HourBefore,
    Minutes,

    /// <summary>To the owner of an action, some days before it is due.</summary>
    Actions,
}

/// <summary>Whether a session tells something by itself.</summary>
/// <param name="Notices">Those that may have been prepared for it by now.</param>
[GenerateSerializer, Immutable, Alias("session-notice-view")]
public sealed record SessionNoticeView([property: Id(0)] SessionNotice Kind, [property: Id(1)] bool IsOn, [property: Id(2)] Many<NoticeId> Notices);
