using Collab.Live;

namespace Collab.Sessions;

internal static partial class SessionCommands
{
    /// <summary>Who may come in as what, and who speaks for which organisation.</summary>
    private static readonly Dictionary<string, Ask> Seats = new()
    {
        ["set-door"] = (session, act, fields) => session.SetDoor(act, SessionFields.Door(fields)),
        ["announce-observer"] = (session, act, fields) => session.AnnounceObserver(act, fields.Id<Actor>("observer"), fields.Text("name"), fields.Text("organisation")),
        ["remove-person"] = (session, act, fields) => session.Remove(act, fields.Id<Actor>("whom"), fields.Text("reason")),
        ["set-seat"] = (session, act, fields) => session.SetSeat(act, SessionFields.Seat(fields)),
        ["remove-seat"] = (session, act, fields) => session.RemoveSeat(act, new(fields.Text("seat"))),
        ["hand-over-seat"] = (session, act, fields) => session.HandOverSeat(act, new(fields.Text("seat")), fields.Id<Actor>("to")),
        ["fill-seat"] = (session, act, fields) => session.FillSeat(act, new(fields.Text("seat")), fields.Id<Actor>("guest")),
        ["free-seat"] = (session, act, fields) => session.FreeSeat(act, new(fields.Text("seat"))),
        ["give-proxy"] = (session, act, fields) => session.GiveProxy(
            act,
            new(fields.Text("seat")),
            new(fields.Id<Actor>("holder"), fields.Moment("from"), fields.Moment("until"))),
        ["withdraw-proxy"] = (session, act, fields) => session.WithdrawProxy(act, new(fields.Text("seat"))),
    };
}
