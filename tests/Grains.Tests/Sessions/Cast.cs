namespace Collab.Sessions;

/// <summary>The people, words and rooms that tests speak of.</summary>
internal static class Cast
{
    /// <summary>The facilitator.</summary>
    public static readonly Actor Fay = Actor.Person("fay");

    public static readonly Actor Ada = Actor.Person("ada");
    public static readonly Actor Bo = Actor.Person("bo");

    /// <summary>A coordinator of the collective.</summary>
    public static readonly Actor Cora = Actor.Person("cora");

    /// <summary>A ministry's liaison, who observes.</summary>
    public static readonly Actor Olga = Actor.Person("olga");

    public static readonly Actor Gus = Actor.Guest("gus");
    public static readonly Actor Stranger = Actor.Person("stranger");

    public const string Code = "BCDFGH";

    /// <summary>The hash of an anonymous author's token.</summary>
    public static readonly Actor Token = Actor.Anonymous("t0k3nhash");

    public static readonly PostId Q1 = new("q1");
    public static readonly PostId Q2 = new("q2");

    public static readonly SessionPlan Plan = new(
        SessionKind.TownHall,
        new("Winter town hall", "Assemblée d'hiver"),
        Room.Start,
        Room.Start.AddHours(2),
        Languages.Both,
        new(Link: "https://meet.example/1"),
        new("Be kind.", "Soyez aimables."),
        [Fay]);

    public static readonly PostDraft Draft = new(PostKind.Question, "Who pays for training?", "en");

    public static Room Drafted => Of(Plan);

    public static Room Lobby => Drafted.With(Fay, new SessionScheduled(), new CodeRenewed(Code)).With(Fay, new LobbyOpened());

    public static Room Live => Of(Plan).Opened();

    public static Room Of(SessionPlan plan) => Room.Empty.With(Fay, new SessionDrafted(plan));

    public static Room Opened(this Room room) => room
        .With(Fay, new SessionScheduled(), new CodeRenewed(Code))
        .With(Fay, new LobbyOpened())
        .With(Fay, new Entered(Card("Fay", Role.Facilitator), Place.Facilitator))
        .With(Ada, new Entered(Card("Ada"), Place.Participant))
        .With(Bo, new Entered(Card("Bo"), Place.Participant))
        .With(Fay, new ObserverAnnounced(new(Olga, "Olga", "Ministry")))
        .With(Olga, new Entered(Card("Olga", Role.Observer), Place.Observing))
        .With(Gus, new Entered(Card("Gus", Role.Guest), Place.Watching))
        .With(Fay, new WentLive());

    public static Card Card(string name, Role role = Role.Operator) => new(name, $"{name} House", role, AcceptsRules: true);

    public static Room With(this Room room, DoorSettings settings) => room.With(Fay, new DoorSet(settings));

    public static Posted Asked(PostId post) => new(post, PostKind.Question, $"What about {post}?", "en", Circle.Participants, Circle.Participants);

    /// <summary>A room in which Ada asked the first question and Bo the second.</summary>
    public static Room Asking => Live.With(Ada, Asked(Q1)).With(Bo, Asked(Q2));

    /// <summary>How a post looks to an audience; none where it is not shown at all.</summary>
    public static PostView? Seen(this Room room, PostId post, Audience audience)
        => SessionViews.Look(room.Session, audience).Select(change => change.Value).OfType<PostView>().SingleOrDefault(view => view.Id == post);
}
