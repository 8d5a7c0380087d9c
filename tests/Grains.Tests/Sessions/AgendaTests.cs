using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class AgendaTests
{
    private static readonly AgendaItemPlan Talk = new(AgendaItemKind.Presentation, new("Training", "Formation"), 20);
    private static readonly AgendaItemPlan Welcome = new(AgendaItemKind.Opening, new("Words of an Elder", "Paroles d'une aînée"), 10);
    private static readonly AgendaItemId A = new("a");
    private static readonly AgendaItemId B = new("b");

    private static Room Planned => Live.With(Fay, new ItemAdded(A, Talk, null)).With(Fay, new ItemAdded(B, Welcome, null));

    [Fact]
    public void An_item_is_added_where_the_facilitator_wants_it()
    {
        var id = new AgendaItemId(Ids.Of(Planned.Version + 1));

        var room = Planned.When(Fay, (session, at) => session.AddItem(Talk, B, at)).ThenEachTime(new ItemAdded(id, Talk, B));

        Assert.Equal([A, id, B], room.Session.Agenda.Items.Select(item => item.Id));
    }

    [Fact]
    public void Items_are_changed_placed_and_removed()
    {
        var longer = Talk with { Minutes = 30 };

        Planned.When(Fay, (session, at) => session.ChangeItem(A, longer, at)).Then(new ItemChanged(A, longer));
        Planned.When(Fay, (session, at) => session.PlaceItem(B, A, at)).Then(new ItemPlaced(B, A));
        Planned.When(Fay, (session, at) => session.PlaceItem(A, null, at)).Then(new ItemPlaced(A, null));
        Planned.When(Fay, (session, at) => session.RemoveItem(A, at)).Then(new ItemRemoved(A));
    }

    [Fact]
    public void Nobody_but_the_facilitator_plans()
    {
        Planned.When(Ada, (session, at) => session.AddItem(Talk, null, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Planned.When(Ada, (session, at) => session.ChangeItem(A, Welcome, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Planned.When(Ada, (session, at) => session.PlaceItem(A, null, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Planned.When(Ada, (session, at) => session.RemoveItem(A, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Planned.When(Ada, (session, at) => session.MoveOn(A, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Planned.When(Ada, (session, at) => session.GiveMinutes(A, 5, at)).ThenRefused(SessionRefusals.NotFacilitator);
    }

    [Fact]
    public void An_agenda_has_at_most_50_items()
    {
        var room = Live;
        for (var number = 0; number < 50; number++)
        {
            room = room.With(Fay, new ItemAdded(new($"i{number}"), Talk, null));
        }

        room.When(Fay, (session, at) => session.AddItem(Talk, null, at)).ThenRefused(SessionRefusals.AgendaFull);
    }

    [Fact]
    public void The_timer_is_the_servers_and_more_time_is_given_once()
    {
        var room = Planned.When(Fay, (session, at) => session.MoveOn(A, at)).Then(new MovedOn(A));
        var began = room.Session.Agenda.Current()!.Began!.Value;

        room = room.When(Fay, (session, at) => session.GiveMinutes(A, 5, at)).Then(new MinutesGiven(A, 5));

        Assert.Equal(began.AddMinutes(25), room.Session.Agenda.Current()!.Due());
    }

    [Fact]
    public void An_opening_has_no_timer_and_takes_no_posts()
    {
        var room = Planned.With(Fay, new MovedOn(B));

        Assert.Null(room.Session.Agenda.Current()!.Due());
        room.When(Ada, (session, at) => session.Ask(Draft, at)).ThenRefused(SessionRefusals.InOpening);
        room.When(Fay, (session, at) => session.GiveMinutes(B, 5, at)).ThenRefused(SessionRefusals.InOpening);
    }

    [Fact]
    public void An_item_that_began_stays()
        => Planned.With(Fay, new MovedOn(A)).When(Fay, (session, at) => session.RemoveItem(A, at)).ThenRefused(SessionRefusals.ItemBegan);

    [Fact]
    public void An_item_opens_in_both_languages()
    {
        var title = new Text("Training", null);

        Planned.With(Fay, new ItemChanged(A, Talk with { Title = title }))
            .When(Fay, (session, at) => session.MoveOn(A, at)).ThenRefused(SessionRefusals.NeedsBothLanguages(title));
        Lobby.With(Fay, new ItemAdded(A, Talk with { Title = title }, null))
            .When(Fay, (session, at) => session.GoLive(at)).ThenRefused(SessionRefusals.NeedsBothLanguages(title));
    }

    [Fact]
    public void The_last_item_ends_with_the_session()
        => Assert.Null(Planned.With(Fay, new MovedOn(A)).With(Fay, new SessionClosed()).Session.Agenda.Current());
}
