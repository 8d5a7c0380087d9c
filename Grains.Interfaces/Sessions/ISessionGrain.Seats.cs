namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>
    /// Gives an organisation a seat, or says anew who sits on it: an organisation has one seat. One whose record is named and
    /// whose name is not goes by the name in its record.
    /// </summary>
    [Alias("SetSeat")]
    Task<Outcome> SetSeat(Act act, SeatPlan plan);

    [Alias("RemoveSeat")]
    Task<Outcome> RemoveSeat(Act act, SeatId seat);

    /// <summary>From then on the representative or an alternate speaks for the seat.</summary>
    [Alias("HandOverSeat")]
    Task<Outcome> HandOverSeat(Act act, SeatId seat, Actor to);

    /// <summary>Lets a guest fill a seat: the guest speaks at once, each vote counts when it is confirmed.</summary>
    [Alias("FillSeat")]
    Task<Outcome> FillSeat(Act act, SeatId seat, Actor guest);

    /// <summary>Ends a substitute's time on a seat.</summary>
    [Alias("FreeSeat")]
    Task<Outcome> FreeSeat(Act act, SeatId seat);
}
