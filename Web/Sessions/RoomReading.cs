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

    /// <summary>What this reader posted, also without a name.</summary>
    public ImmutableDictionary<PostId, PostView> Own { get; init; } = ImmutableDictionary<PostId, PostView>.Empty;

    /// <summary>Only what posts are drawn from.</summary>
    /// <param name="token">With which this reader posts without a name, if they were offered one.</param>
    public static async Task<RoomReading> OfPosts(ISessionGrain session, MineView mine, Snapshot snapshot, string? token)
    {
        var nameless = token is null ? [] : (await session.Mine(SessionFields.NobodyOf(token))).Posts;
        return new(snapshot, mine) { Own = mine.Posts.AddRange(nameless).ToImmutableDictionary(post => post.Id) };
    }

    public static async Task<RoomReading> Of(ISessionGrain session, Actor reader, MineView mine, Snapshot snapshot, string? token)
    {
        var polls = snapshot.Changes.Select(change => change.Value).OfType<PollView>().ToList();
        var cast = await Task.WhenAll(polls
            .Where(poll => poll is { Poll.IsSecret: true, Phase: PollPhase.Open })
            .Select(async poll => (poll.Id, HasCast: await session.HasCast(reader, poll.Id))));
        var opened = mine.MyVotes.Items.Where(vote => vote.Result is not null).Select(vote => vote.Poll).ToHashSet();
        var stances = await Task.WhenAll(polls
            .Where(poll => !poll.Poll.IsSecret && (poll.Result is not null || opened.Contains(poll.Id)))
            .Select(async poll => KeyValuePair.Create(poll.Id, await session.Stances(reader, poll.Id))));
        return await OfPosts(session, mine, snapshot, token) with
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
