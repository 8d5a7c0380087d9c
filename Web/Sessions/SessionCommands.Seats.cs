using Collab.Live;

namespace Collab.Sessions;

internal static partial class SessionCommands
{
    /// <summary>Who may come in as what, and who speaks for which organisation.</summary>
    private static readonly Dictionary<string, Ask> Seats = new()
    {
        ["set-door"] = (session, act, fields) => session.SetDoor(act, SessionFields.Door(fields)),
        ["announce-observer"] = (session, act, fields) => session.AnnounceObserver(act, fields.Id<Actor>("observer"), fields.Text("name"), fields.Text("organisation")),
        ["set-seat"] = (session, act, fields) => session.SetSeat(act, SessionFields.SeatPlan(fields)),
        ["remove-seat"] = (session, act, fields) => session.RemoveSeat(act, SessionFields.NamedSeat(fields)),
        ["hand-over-seat"] = (session, act, fields) => session.HandOverSeat(act, SessionFields.NamedSeat(fields), fields.Id<Actor>("to")),
        ["fill-seat"] = (session, act, fields) => session.FillSeat(act, SessionFields.NamedSeat(fields), fields.Id<Actor>("guest")),
        ["free-seat"] = (session, act, fields) => session.FreeSeat(act, SessionFields.NamedSeat(fields)),
    };
}
