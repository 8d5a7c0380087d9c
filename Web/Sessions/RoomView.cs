using System.Collections.Immutable;
using Collab.Layout;

namespace Collab.Sessions;

/// <summary>What a room's page shows at its first sight; live changes come after it.</summary>
internal sealed record RoomView
{
    public required Phrase Title { get; init; }

    /// <summary>The session as its grain shows it; none in a sample.</summary>
    public SessionView? Session { get; init; }

    /// <summary>The version that this page shows, from which it goes on live.</summary>
    public long Version { get; init; }

    public Phase Phase => Session?.Phase ?? Phase.Live;

    /// <summary>Whether people post, vote and decide.</summary>
    public bool IsOpen => Phase is Phase.Live or Phase.OpenWindow;

    /// <summary>By which guests come in; none where the reader may not give it on.</summary>
    public string? Code { get; init; }

    public required int People { get; init; }

    public required int Organisations { get; init; }

    /// <summary>The address that the room's commands begin with.</summary>
    public required string Address { get; init; }

    /// <summary>The name under which the reader speaks here.</summary>
    public required string Me { get; init; }

    /// <summary>Whether the reader runs this room.</summary>
    public bool Facilitator { get; init; }

    /// <summary>Whether the reader may post and raise a hand.</summary>
    public bool MaySpeak { get; init; } = true;

    public bool HandIsUp { get; init; }

    public bool HasFloor { get; init; }

    /// <summary>How often the floor has moved: goes along with "next speaker".</summary>
    public int Moves { get; init; }

    public ImmutableArray<RoomItem> Agenda { get; init; } = [];

    public required DateTimeOffset Ends { get; init; }

    public DateTimeOffset? WindowEnds { get; init; }

    public RoomPost? Now { get; init; }

    public ImmutableArray<RoomPost> Posts { get; init; } = [];

    /// <summary>Where older posts are than those that are shown; none where there are none.</summary>
    public PostId? Older { get; init; }

    public ImmutableArray<RoomPost> Shortlist { get; init; } = [];

    public ImmutableArray<RoomPost> Done { get; init; } = [];

    /// <summary>Whether posts without any author are taken now.</summary>
    public bool TakesAnonymous { get; init; }

    /// <summary>With which this browser posts without a name.</summary>
    public string? Token { get; init; }

    /// <summary>How many wait at the door, for the facilitator.</summary>
    public int Waiting { get; init; }

    /// <summary>How many reports are to be answered, for the facilitator.</summary>
    public int Reports { get; init; }

    public RoomTurn? Speaking { get; init; }

    public ImmutableArray<RoomTurn> Line { get; init; } = [];

    public ImmutableArray<RoomPoll> Polls { get; init; } = [];

    public ImmutableArray<RoomDecision> Decisions { get; init; } = [];

    /// <summary>Where there is something to decide, what the facilitator decides it with.</summary>
    public RoomDecisionForm? DecisionForm { get; init; }

    /// <summary>The languages that what is written for all must be in.</summary>
    public Languages Languages => Session?.Languages ?? Languages.Both;

    /// <summary>The place of the current item, or -1.</summary>
    public int Current => Agenda.IndexOf(Agenda.FirstOrDefault(item => item.State == RoomItemState.Now)!);

    /// <summary>What the facilitator moves on to.</summary>
    public RoomItem? NextItem => Agenda.Skip(Current + 1).FirstOrDefault(item => item.State == RoomItemState.ToCome);
}

/// <summary>Where the agenda stands.</summary>
internal enum RoomItemState
{
    ToCome,
    Now,
    Done,
}

/// <summary>One item of the agenda, with its time as it is shown.</summary>
/// <param name="Until">When the current item's time is up; the page counts down to it.</param>
internal sealed record RoomItem(Phrase Title, RoomItemState State, string Time, string Id = "", DateTimeOffset? Until = null, int Extra = 0);

/// <summary>One question of the room.</summary>
/// <param name="Address">The address that the room's commands begin with.</param>
/// <param name="By">Null where no author is stored.</param>
/// <param name="At">Null where no time is kept.</param>
/// <param name="Tag">What has become of it, if that is known.</param>
internal sealed record RoomPost(
    string Id, string Address, Phrase Text, int Votes, bool Mine, Phrase? By, DateTimeOffset? At, string? Tag = null, string TagKind = "")
{
    /// <summary>As the session shows it; none in a sample.</summary>
    public PostView? View { get; init; }

    public bool IsOwn { get; init; }

    /// <summary>Why it was declined, where the reader may know.</summary>
    public string? Reason { get; init; }

    public bool IsAwaiting => View is { Standing: Standing.Awaiting };

    /// <summary>Only questions are sorted and answered.</summary>
    public bool IsQuestion => View is null or { Kind: PostKind.Question, Standing: Standing.Shown or Standing.Awaiting };
}

/// <summary>A question as the facilitator sorts it, and where it lies among those that are shortlisted.</summary>
internal sealed record RoomCard(RoomPost Post, bool Shortlisted = false, bool First = false, bool Last = false);

/// <summary>Somebody on the floor or waiting for it, with the time that they have had.</summary>
internal sealed record RoomTurn(string Id, string Who, string Had, bool FirstVoice = false);
