using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class CalendarTests
{
    private static readonly GrainKey Key = new("occ", "session", "s1");
    private static readonly Text Storm = new("A storm.", "Une tempête.");

    [Fact]
    public void The_entry_keeps_its_name_and_its_number_rises_with_what_matters()
    {
        var later = Plan with { Ends = Plan.Ends.AddHours(1) };

        Assert.Equal(0, Entry(Lobby)!.Sequence);
        Assert.Equal(0, Entry(Lobby.With(Fay, new SessionRevised(Plan with { Rules = Text.None })))!.Sequence);
        var moved = Entry(Lobby.With(Fay, new SessionRevised(later)))!;
        Assert.Equal((1, later.Ends, "s1.occ@session.collab"), (moved.Sequence, moved.Ends, moved.Uid));
        Assert.Equal(2, Entry(Live.With(Fay, new EndMoved(later.Ends)).With(Fay, new EndMoved(Plan.Ends)))!.Sequence);
        Assert.Null(Entry(Drafted));
    }

    [Fact]
    public void A_session_is_cancelled_before_it_is_live_and_calendars_are_told()
    {
        var room = Lobby.When(Fay, (session, at) => session.Cancel(Storm, at)).Then(new SessionCancelled(Storm));

        Assert.Equal((1, true), (Entry(room)!.Sequence, Entry(room)!.IsCancelled));
        room.When(Ada, (session, at) => session.Enter(Card("Ada"), at)).ThenRefused(SessionRefusals.Over);
        room.When(Fay, (session, at) => session.ApproveMinutes(at)).ThenRefused(SessionRefusals.Over);
        Lobby.When(Ada, (session, at) => session.Cancel(Storm, at)).ThenRefused(SessionRefusals.NotFacilitator);
        Live.When(Fay, (session, at) => session.Cancel(Storm, at)).ThenRefused(SessionRefusals.Over);
    }

    private static CalendarEntry? Entry(Room room) => SessionViews.Entry(room.Session, Key);
}
