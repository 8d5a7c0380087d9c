using static Collab.Sessions.Cast;

namespace Collab.Sessions;

/// <summary>The polls that tests speak of.</summary>
internal static class PollCast
{
    public static readonly PollId P = new("p");
    public static readonly SeatId AdaHouse = new("Ada House");
    public static readonly SeatId BoHouse = new("Bo House");

    public static readonly PollDraft Agreement = new(PollKind.Agreement, new("Shall we share training?", "Partager la formation?"), []);

    public static readonly PollDraft Choice = new(
        PollKind.OneOf,
        new("Which day?", "Quel jour?"),
        [new Text("Monday", "Lundi"), new Text("Friday", "Vendredi")],
        VoteBy.Person,
        Results: ResultsShown.Live);

    public static readonly PollDraft Secret = Choice with { IsSecret = true, Results = ResultsShown.AfterClose };

    public static Room Drafted(this Room room, PollDraft draft) => room.With(Fay, new PollDrafted(P, draft));

    public static Room Polling(this Room room, PollDraft draft) => room.Drafted(draft).With(Fay, new PollOpened(P));

    public static VoteCast Said(SeatId seat, Stance stance) => new(P, Voter.OfSeat(seat), Ballot.Of(stance));

    public static PollView? PollFor(this Room room, Audience audience)
        => SessionViews.Look(room.Session, audience).Select(change => change.Value).OfType<PollView>().SingleOrDefault();
}
