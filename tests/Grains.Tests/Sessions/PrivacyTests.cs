using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class PrivacyTests
{
    [Fact]
    public void Who_is_deleted_becomes_a_former_participant_and_what_they_said_stays()
    {
        var renamed = Asking.With(Ada, new CardChanged(Card("Ada L.")));
        var told = renamed.Session.People[Ada].Told;

        var room = renamed.When(Actor.System, (session, at) => session.Forget(Ada, at)).Then(new PersonForgotten(Ada, [.. told]));

        Assert.Equal(2, told.Count);
        Assert.Equal(("", "What about q1?"), (room.Seen(Q1, Audience.Facilitator)!.Author, room.Seen(Q1, Audience.Facilitator)!.Words));
    }

    [Fact]
    public void An_announced_observer_can_be_forgotten_too()
    {
        var room = Live.When(Actor.System, (session, at) => session.Forget(Olga, at)).Decided<PersonForgotten>();

        Assert.Equal(2, room.Told.Length);
        Assert.Equal("", Assert.Single(Live.With(Actor.System, room).Session.Door.Observers).Name);
    }

    [Fact]
    public void Nobody_has_somebody_else_forgotten()
        => Asking.When(Fay, (session, at) => session.Forget(Ada, at)).ThenRefused(SessionRefusals.NotYours);
}
