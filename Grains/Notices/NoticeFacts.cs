using Collab.Collectives;

namespace Collab.Notices;

/// <summary>All that a notice can be filled in with for one reader.</summary>
/// <param name="Sender">The name of whoever sends it.</param>
/// <param name="Session">The session that the notice is about, if it is about one.</param>
internal sealed record NoticeFacts(
    Recipient Recipient,
    CollectiveFacts Collective,
    string Sender,
    SessionFacts? Session,
    NoticeLinks Links,
    DateTimeOffset Now)
{
    public NoticeAsks Asks { get; init; }
}

/// <summary>Somebody who is to get a notice.</summary>
/// <param name="Organisation">For whom the person speaks, if for anybody.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
internal sealed record Recipient(string Name, string? Organisation, string Language);

/// <summary>Where a notice leads its reader: addresses of pages, each for this reader alone.</summary>
/// <param name="Answer">Where the reader answers, without signing in.</param>
/// <param name="Preferences">Where the reader chooses what to get, without signing in.</param>
/// <param name="Unsubscribe">Stops notices of this class in one click.</param>
internal sealed record NoticeLinks(string Answer, string Preferences, string Unsubscribe);
