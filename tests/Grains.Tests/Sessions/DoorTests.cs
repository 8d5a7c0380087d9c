using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class DoorTests
{
    [Fact]
    public void A_member_comes_in_once()
        => Lobby.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).Then(new Entered(Card("Ada"), Place.Participant));

    [Fact]
    public void Nobody_comes_in_without_accepting_the_ground_rules()
        => Lobby.When(Ada, (session, at) => session.Enter(Card("Ada") with { AcceptsRules = false }, at)).ThenRefused(SessionRefusals.RulesNotAccepted);

    [Fact]
    public void Nobody_comes_in_before_the_lobby_is_open()
        => Drafted.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).ThenRefused(SessionRefusals.NotYet);

    [Fact]
    public void Who_is_in_may_correct_the_card()
        => Live.When(Ada, (session, at) => session.Enter(Card("Ada Lovelace"), at)).Then(new CardChanged(Card("Ada Lovelace")));
}
