namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>Observers see the floor in the items that they are admitted to.</summary>
    private static readonly Facet Floor = new("floor", static (session, audience)
        => audience != Audience.Observer || session.AdmitsObservers() ? Show(session.Floor, session, audience) : null);

    /// <summary>What one person sees of their own part on the floor.</summary>
    public static MineView WithFloor(this MineView mine, Session session, Actor actor) => mine with
    {
        HasHandUp = session.Floor.HandOf(actor) is not null,
        HasFloor = session.Floor.Turn?.Speaker == actor,
    };

    /// <summary>Organisations only: a person without one starts anew in each session.</summary>
    public static Many<TurnsTaken> TurnsTaken(Floor floor) =>
    [
        .. floor.Shares.Keys.Union(floor.BroughtForward.Keys)
            .Where(voice => !voice.StartsWith(Collab.Sessions.Floor.Alone))
            .Order(StringComparer.Ordinal)
            .Select(voice => new TurnsTaken(voice, floor.TurnsInSeries(voice))),
    ];

    public static BalanceView Balance(Floor floor) => new(
        floor.Shares.Values.Sum(share => share.Turns),
        floor.Shares.Count,
        floor.Shares.Values.Aggregate(TimeSpan.Zero, (sum, share) => sum + share.Spoken),
        floor.FirstVoices.Count,
        floor.FirstVoices.Count(floor.Shares.ContainsKey),
        floor.OutOfOrder);

    private static FloorView Show(Floor floor, Session session, Audience audience) => new(
        floor.Turn is { } turn ? Show(turn, session, audience) : null,
        [.. floor.Queue().Take(FloorLimits.ShownHands).Select(hand => Show(hand, session, audience))],
        floor.Hands.Count,
        floor.Moves,
        Balance(floor));

    private static SpeakerView Show(Turn turn, Session session, Audience audience) => new(
        Handle(turn.Speaker, audience),
        NameOf(turn.Speaker, session, audience),
        OrganisationOf(turn.Speaker, session),
        turn.Since,
        session.Floor.FirstVoices.Contains(turn.Voice),
        turn.IsOutOfOrder);

    private static HandView Show(Hand hand, Session session, Audience audience) => new(
        Handle(hand.Of, audience),
        NameOf(hand.Of, session, audience),
        OrganisationOf(hand.Of, session),
        session.Floor.FirstVoices.Contains(hand.Voice),
        session.Floor.ShareOf(hand.Voice).Spoken);

    /// <summary>What the facilitator's buttons name somebody by.</summary>
    private static Actor? Handle(Actor actor, Audience audience) => audience == Audience.Facilitator ? actor : null;

    private static string OrganisationOf(Actor actor, Session session) => session.People.Find(actor)?.Card.Organisation ?? "";
}
