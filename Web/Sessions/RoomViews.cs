using System.Collections.Immutable;
using Collab.Layout;

namespace Collab.Sessions;

/// <summary>Turns what the grain shows an audience, and what is one reader's own, into what the page draws.</summary>
internal sealed partial class RoomViews(Here here, TimeProvider time)
{
    public RoomView? Of(string address, RoomReading reading, string me)
    {
        var (snapshot, mine) = reading;
        var views = snapshot.Changes.ToDictionary(change => change.Key, change => change.Value);
        if (views.GetValueOrDefault("session") is not SessionView session)
        {
            return null;
        }

        var people = views.GetValueOrDefault("people") as PeopleView;
        var floor = views.GetValueOrDefault("floor") as FloorView;
        var door = views.GetValueOrDefault("door") as DoorView;
        var posts = Posts(address, views, mine);
        return new RoomView
        {
            Session = session,
            Version = snapshot.Version,
            Title = Of(session.Title),
            Code = door?.Code,
            People = people?.Admitted ?? 0,
            Organisations = people?.Organisations ?? 0,
            Address = address,
            Me = me,
            Facilitator = mine.Place == Place.Facilitator,
            MaySpeak = MaySpeak(mine),
            HandIsUp = mine.HasHandUp,
            HasFloor = mine.HasFloor,
            Agenda = views.GetValueOrDefault("agenda") is AgendaView agenda ? [.. agenda.Items.Select(item => Item(item, agenda))] : [],
            Ends = session.Ends,
            WindowEnds = session.WindowUntil,
            Now = posts.FirstOrDefault(post => post.View.Lane == Lane.Live).Post,
            Posts = [.. posts.Where(post => mine.Place == Place.Facilitator ? post.View.Lane == Lane.New : post.View.Lane != Lane.Live).Select(post => post.Post)],
            Older = reading.Older,
            Shortlist = [.. posts.Where(post => post.View.Lane == Lane.Shortlisted).Select(post => post.Post)],
            Done = [.. posts.Where(post => post.View.Lane == Lane.Done).Select(post => post.Post)],
            TakesAnonymous = (views.GetValueOrDefault("ways") as WaysView)?.TakesAnonymous ?? false,
            Speaking = floor?.Speaker is { } speaker ? Turn("", speaker.Name, speaker.Organisation, speaker.Since, false) : null,
            Line = floor is null ? [] : [.. floor.Queue.Items.Select(hand => Turn(hand.Actor?.Value ?? "", hand.Name, hand.Organisation, hand.Spoken, hand.IsFirstVoice))],
            Moves = floor?.Moves ?? 0,
            Polls = Polls(address, reading),
            Decisions = Decisions(address, reading),
            DecisionForm = mine.Place == Place.Facilitator ? DecisionForm(reading) : null,
        };
    }

    /// <summary>A text in the reader's language, or in the one that it has.</summary>
    public Phrase Of(Text text) => Phrase.Of(text, here.Language);

    private RoomItem Item(AgendaItemView item, AgendaView agenda)
    {
        var isNow = item.Id == agenda.Current;
        return new(
            Of(item.Plan.Title),
            isNow ? RoomItemState.Now : item.IsOver ? RoomItemState.Done : RoomItemState.ToCome,
            item.Plan.Kind == AgendaItemKind.Opening ? "" : RoomText.Minutes.With(item.Plan.Minutes + item.ExtraMinutes),
            item.Id.Value,
            isNow ? agenda.Ends : null,
            item.ExtraMinutes);
    }

    private ImmutableArray<(PostView View, RoomPost Post)> Posts(string address, Dictionary<string, View?> views, MineView mine)
    {
        var own = mine.Votes.Select(vote => vote.Value).Concat(mine.Posts.Select(post => post.Id.Value)).ToHashSet();
        return
        [
            .. from view in views.Values.OfType<PostView>()
               let votes = (views.GetValueOrDefault($"tally/{view.Id}") as TallyView)?.Votes ?? 0
               orderby votes descending, view.At
               select (view, Post(address, view, votes, own.Contains(view.Id.Value))),
        ];
    }

    private RoomPost Post(string address, PostView view, int votes, bool mine)
    {
        var (tag, kind) = Tag(view);
        return new(
            view.Id.Value,
            address,
            view.Words is { } words ? new(words, view.Language ?? "en") : new(Placeholder(view), here.Language.Code),
            votes,
            mine,
            By(view) is { } by ? new(by, "") : null,
            view.At,
            tag,
            kind);
    }

    /// <summary>What has become of a post, and how that is coloured.</summary>
    private static (string? Tag, string Kind) Tag(PostView view) => view switch
    {
        { Standing: Standing.Awaiting } => (RoomText.AwaitsApproval, "warm"),
        { End: { How: Ending.Promised, Due: { } due } } => (RoomText.InWritingBy.With(Moments.Date(due)), "warm"),
        { End.How: Ending.AnsweredLive or Ending.AnsweredInWriting } => (RoomText.IsAnswered, ""),
        { End.How: Ending.Merged } => (RoomText.IsMerged, ""),
        { End.How: Ending.Declined } => (RoomText.IsDeclined, "warm"),
        { Kind: PostKind.Idea } => (RoomText.PostKindIdea, ""),
        { Kind: PostKind.Concern } => (RoomText.PostKindConcern, ""),
        { Kind: PostKind.Experience } => (RoomText.PostKindExperience, ""),
        { Kind: PostKind.Resource } => (RoomText.PostKindResource, ""),
        _ => (null, ""),
    };

    private static string Placeholder(PostView view) => view.Standing switch
    {
        Standing.Hidden => RoomText.WasHidden.With(view.Reason),
        Standing.Held => RoomText.IsHeld,
        Standing.Withdrawn => RoomText.WasWithdrawn,
        Standing.Erased => RoomText.WasErased.With(view.Reason),
        _ => "",
    };

    private static string? By(PostView view) => (view.Author, view.Organisation) switch
    {
        ({ } author, { Length: > 0 } organisation) when author != organisation => $"{author}, {organisation}",
        ({ } author, _) => author,
        (_, { Length: > 0 } organisation) => organisation,
        _ => null,
    };

    private RoomTurn Turn(string actor, string? name, string organisation, DateTimeOffset? since, bool firstVoice)
        => Turn(actor, name, organisation, since is { } start ? time.GetUtcNow() - start : TimeSpan.Zero, firstVoice);

    private static RoomTurn Turn(string actor, string? name, string organisation, TimeSpan spoken, bool firstVoice)
        => new(actor, organisation.Length == 0 ? name ?? "" : name is null || name == organisation ? organisation : $"{name}, {organisation}", Had(spoken), firstVoice);

    private static string Had(TimeSpan spoken) => $"{(int)spoken.TotalMinutes}:{spoken.Seconds:00}";
}
