using Xunit;
using static Collab.Sessions.Cast;
using static Collab.Sessions.PollCast;

namespace Collab.Sessions;

public sealed class ProxyTests
{
    private static readonly Voter Bos = Voter.OfSeat(BoHouse);

    [Fact]
    public void Only_who_takes_part_votes_by_proxy()
    {
        Given(Stranger).When(Stranger, Vote).ThenRefused(SessionRefusals.NotYourVote);
        Given(Olga).When(Olga, Vote).ThenRefused(SessionRefusals.NotYourVote);
        Given(Ada).With(Fay, new Removed(Ada, "Shouting.")).When(Ada, Vote).ThenRefused(SessionRefusals.NotYourVote);
        Given(Ada).When(Ada, Vote).Then(Said(BoHouse, Stance.Support) with { As = CastAs.Proxy });
    }

    [Fact]
    public void A_proxy_is_of_a_seat_that_there_is()
    {
        var proxy = To(Ada);
        var absent = new SeatId("Absent House");

        Live.When(Fay, (session, at) => session.GiveProxy(absent, proxy, at)).ThenRefused(SessionRefusals.NoSuchSeat);
        Live.With(Fay, new SeatSet(absent, new("Absent House", null, [], []))).When(Fay, (session, at) => session.GiveProxy(absent, proxy, at)).Then(new ProxyGiven(absent, proxy));
    }

    [Fact]
    public void A_proxy_has_dates_in_their_order()
        => Live.When(Bo, (session, at) => session.GiveProxy(BoHouse, To(Ada) with { Until = Room.Start }, at)).ThenRefused(SessionRefusals.ProxyEndsBeforeStart);

    [Fact]
    public void What_a_seat_said_itself_no_proxy_changes()
        => Given(Ada).With(Bo, Said(BoHouse, Stance.Objection)).When(Ada, Vote).ThenRefused(SessionRefusals.SeatHasSpoken);

    private static Room Given(Actor holder) => Live.Polling(Agreement).With(Bo, new ProxyGiven(BoHouse, To(holder)));

    private static Proxy To(Actor holder) => new(holder, Room.Start, Room.Start.AddDays(1));

    private static Journal.Decision<SessionEvent> Vote(Session session, Journal.Stamp at) => session.Cast(P, Ballot.Of(Stance.Support), Bos, at);
}
