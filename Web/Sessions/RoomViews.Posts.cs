using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

internal sealed partial class RoomViews
{
    public RoomPost Post(string address, PostView view, RoomReading reading)
    {
        var votes = (reading.Snapshot.Changes.FirstOrDefault(change => change.Key == $"tally/{view.Id}")?.Value as TallyView)?.Votes ?? 0;
        return Post(address, view, votes, reading);
    }

    /// <summary>The questions that another one can be merged into, highest first.</summary>
    public IEnumerable<Choice> OpenQuestions(string address, RoomReading reading)
        => Posts(address, reading)
            .Where(post => post.View is { Kind: PostKind.Question, End: null, Words: not null })
            .Select(post => new Choice(post.Post.Id, post.Post.Text.Text));

    private ImmutableArray<(PostView View, RoomPost Post)> Posts(string address, RoomReading reading)
    {
        var views = reading.Snapshot.Changes.ToDictionary(change => change.Key, change => change.Value);
        return
        [
            .. from view in views.Values.OfType<PostView>()
               let votes = (views.GetValueOrDefault($"tally/{view.Id}") as TallyView)?.Votes ?? 0
               orderby votes descending, view.At
               select (view, Post(address, view, votes, reading)),
        ];
    }

    private RoomPost Post(string address, PostView view, int votes, RoomReading reading)
    {
        var (tag, kind) = Tag(view);
        var own = reading.Own.GetValueOrDefault(view.Id);
        return new(
            view.Id.Value,
            address,
            view.Words is { } words ? new(words, view.Language ?? "en") : new(Placeholder(view), here.Language.Code),
            votes,
            own is not null || reading.Mine.Votes.Contains(view.Id),
            By(view) is { } by ? new(by, "") : null,
            view.At,
            tag,
            kind)
        {
            View = view,
            IsOwn = own is not null,
            Reason = own?.End?.Reason ?? view.End?.Reason,
        };
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
}
