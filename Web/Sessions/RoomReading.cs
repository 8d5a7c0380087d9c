using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>All that one reader's page is drawn from, as the session's grain told it.</summary>
internal sealed record RoomReading(Snapshot Snapshot, MineView Mine)
{
    /// <summary>How many people a facilitator's page lists; more would not be found in it.</summary>
    private const int MostPeople = 500;

    /// <summary>The open secret ballots that this reader has cast.</summary>
    public ImmutableHashSet<PollId> Cast { get; init; } = [];

    /// <summary>What was said in the polls whose result this reader sees.</summary>
    public ImmutableDictionary<PollId, Many<StanceView>> Stances { get; init; } = ImmutableDictionary<PollId, Many<StanceView>>.Empty;

    /// <summary>Those who came in, for the facilitator.</summary>
    public ImmutableArray<AttendeeView> People { get; init; } = [];

    /// <summary>Before which post the older ones come that are not in the snapshot; none where all are.</summary>
    public PostId? Older { get; init; }

    public static async Task<RoomReading> Of(ISessionGrain session, Actor reader, MineView mine, Snapshot snapshot)
    {
        var polls = snapshot.Changes.Select(change => change.Value).OfType<PollView>().ToList();
        var cast = await Task.WhenAll(polls
            .Where(poll => poll is { Poll.IsSecret: true, Phase: PollPhase.Open })
            .Select(async poll => (poll.Id, HasCast: await session.HasCast(reader, poll.Id))));
        var opened = mine.MyVotes.Items.Where(vote => vote.Result is not null).Select(vote => vote.Poll).ToHashSet();
        var stances = await Task.WhenAll(polls
            .Where(poll => !poll.Poll.IsSecret && (poll.Result is not null || opened.Contains(poll.Id)))
            .Select(async poll => KeyValuePair.Create(poll.Id, await session.Stances(reader, poll.Id))));
        return new(snapshot, mine)
        {
            Older = await OlderThan(snapshot, session, mine),
            Cast = [.. cast.Where(ballot => ballot.HasCast).Select(ballot => ballot.Id)],
            Stances = ImmutableDictionary.CreateRange(stances),
            People = mine.Place == Place.Facilitator ? await Attendees(session, reader) : [],
        };
    }

    private static async Task<PostId?> OlderThan(Snapshot snapshot, ISessionGrain session, MineView mine)
        => mine.Audience is { } audience && snapshot.Changes.Count(change => change.Value is PostView) >= SessionLimits.Newest
            ? (await session.Posts(audience, PostFilter.All, null, SessionLimits.Newest)).Next
            : null;

    /// <summary>As many as fit on a page.</summary>
    public static async Task<ImmutableArray<AttendeeView>> Attendees(ISessionGrain session, Actor reader)
    {
        var people = await session.Attendees(reader, null);
        for (var page = people; page.Length == SessionLimits.Page && people.Length < MostPeople;)
        {
            page = await session.Attendees(reader, page[^1].Actor);
            people = people.AddRange(page);
        }

        return people;
    }
}
