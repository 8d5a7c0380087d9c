namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>How much of a post an audience sees: as far as it was told when the words were entered, and no further.</summary>
    public static Sight SightOf(Post post, Audience audience) => audience switch
    {
        Audience.Facilitator => post.Seen() is Standing.Held or Standing.Withdrawn or Standing.Erased ? Sight.Placeholder : Sight.Words,
        Audience.Projector => Shelves.Of(post).HasFlag(Shelf.Wall) ? Sight.Words : Sight.None,
        Audience.Observer when post.Heard < Circle.Observers => Sight.None,
        _ when post.Heard < Circle.Participants => Sight.None,
        // Nobody but a placeholder can tell an anonymous author why.
        _ when !post.WasShown => post.Author.IsAnonymous && IsRefused(post) ? Sight.Placeholder : Sight.None,
        _ => post.IsShown() && post.End?.How != Ending.Declined ? Sight.Words : Sight.Placeholder,
    };

    /// <summary>The words of a flagged post, for those who judge it.</summary>
    public static PostView? Held(Session session, Actor reader, PostId id)
        => session.Oversees(reader) && session.Posts.Find(id) is { IsFlagged: true } post ? Show(post, session, Audience.Facilitator, Sight.Words) : null;

    /// <summary>A post as its author sees it: with the reason, also where it is shown to nobody.</summary>
    private static PostView ShowOwn(Post post, Session session)
    {
        var sight = SightOf(post, Audience.Facilitator);
        return Show(post, session, Audience.Facilitator, sight) with { Lane = ShownLane(post, Audience.Participant) };
    }

    private static PostView Show(Post post, Session session, Audience audience, Sight sight)
    {
        var author = session.People.Find(post.Author);
        var isNamed = post.Named >= NameCircle(audience, session);
        var words = sight == Sight.Words;
        return new(
            post.Id,
            post.Kind,
            post.Seen(),
            words ? post.Words : null,
            words ? post.Language : null,
            words && post.Translation is { } made ? new(made.Words, made.Language, NameOf(made.By, session, audience)) : null,
            post.Author.IsAnonymous,
            isNamed ? author?.Card.Name : null,
            isNamed || audience == Audience.Participant ? HomeOf(post.Author, session) : null,
            post.EnteredBy is { } by ? session.People.Find(by)?.Card.Name : null,
            post.At,
            post.Item,
            ShownLane(post, audience),
            Show(post.End, post, audience, words),
            post.Judgement is { } judgement ? session.People.Find(judgement.By)?.Card.Name : null,
            post.Judgement?.Reason);
    }

    private static EndView? Show(QuestionEnd? end, Post post, Audience audience, bool words) => end is null ? null : new(
        end.How,
        words ? end.Answer : null,
        end.Due,
        end.Into,
        audience == Audience.Facilitator || post.Author.IsAnonymous ? end.Reason : null);

    private static bool IsRefused(Post post) => post.Standing == Standing.Hidden || post.End?.How == Ending.Declined;

    /// <summary>What is shortlisted is between facilitators until it is taken up.</summary>
    private static Lane ShownLane(Post post, Audience audience)
        => post.Lane == Lane.Shortlisted && audience != Audience.Facilitator ? Lane.New : post.Lane;

    /// <summary>Whoever asked beforehand, and is not in, is known by their seat.</summary>
    private static string? HomeOf(Actor author, Session session)
        => session.People.Find(author)?.Card.Organisation ?? session.Seats.SeatOf(author)?.Plan.Organisation;

    private static string? NameOf(Actor actor, Session session, Audience audience)
        => session.People.Find(actor) is { } attendee && session.NameReaches(attendee) >= NameCircle(audience, session) ? attendee.Card.Name : null;

    /// <summary>How far a name must reach for this audience; a projector is seen by whoever is in the room.</summary>
    private static Circle NameCircle(Audience audience, Session session) => audience switch
    {
        Audience.Facilitator => Circle.Facilitators,
        Audience.Observer => Circle.Observers,
        Audience.Projector when !session.Door.Observers.IsEmpty => Circle.Observers,
        _ => Circle.Participants,
    };
}
