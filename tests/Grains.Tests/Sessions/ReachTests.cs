using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

/// <summary>What was entered for one audience is never shown to a wider one later.</summary>
public sealed class ReachTests
{
    private static readonly AgendaItemId Open = new("open");
    private static readonly AgendaItemPlan Plan = new(AgendaItemKind.Discussion, new("Talk", "Échange"), 10, AdmitsObservers: true);

    private static Room ToObservers => Live.With(Fay, new ItemAdded(Open, Plan, null)).With(Fay, new MovedOn(Open));

    [Fact]
    public void Observers_hear_the_items_that_admit_them()
    {
        Assert.Equal(Circle.Participants, Live.When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>().Heard);
        Assert.Equal(Circle.Observers, ToObservers.When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>().Heard);
    }

    [Fact]
    public void What_was_said_before_observers_were_admitted_is_not_opened_to_them()
    {
        var room = Live.With(Fay, new ItemAdded(Open, Plan with { AdmitsObservers = false }, null)).With(Fay, new MovedOn(Open))
            .With(Ada, Asked(Q1))
            .With(Fay, new ItemChanged(Open, Plan));

        Assert.Null(room.Seen(Q1, Audience.Observer));
        Assert.NotNull(room.Seen(Q1, Audience.Participant));
    }

    [Fact]
    public void A_door_opened_wider_opens_nothing_that_was_said_before()
    {
        var room = Live.With(new DoorSettings(Posts: Circle.Facilitators));
        var asked = room.When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>();
        room = room.With(Ada, asked).With(new DoorSettings());

        Assert.Null(room.Seen(asked.Post, Audience.Participant));
        Assert.NotNull(room.Seen(asked.Post, Audience.Facilitator));
    }

    [Fact]
    public void An_operators_name_is_hidden_from_observers_unless_the_operator_chose_otherwise()
    {
        var hidden = ToObservers.When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>();
        Assert.Equal(Circle.Participants, hidden.Named);
        Assert.Null(ToObservers.With(Ada, hidden).Seen(hidden.Post, Audience.Observer)!.Author);
        Assert.Null(ToObservers.With(Ada, hidden).Seen(hidden.Post, Audience.Observer)!.Organisation);

        var shown = ToObservers.With(Ada, new CardChanged(Card("Ada") with { ShowsNameToObservers = true }))
            .When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>();
        Assert.Equal(Circle.Observers, shown.Named);
    }

    [Fact]
    public void A_name_is_shown_to_others_by_choice_only()
    {
        var room = Live.With(Ada, new CardChanged(Card("Ada") with { ShowsName = false }));
        var asked = room.When(Ada, (session, at) => session.Ask(Draft, at)).Decided<Posted>();
        room = room.With(Ada, asked);

        Assert.Null(room.Seen(asked.Post, Audience.Participant)!.Author);
        Assert.Equal("Ada", room.Seen(asked.Post, Audience.Facilitator)!.Author);
    }

    [Fact]
    public void An_observer_sees_nothing_of_what_is_not_theirs()
        => Assert.Equal("ledger", Assert.Single(SessionViewsTests.Changes(Audience.Observer, Live, Ada, Asked(Q1))).Key);
}
