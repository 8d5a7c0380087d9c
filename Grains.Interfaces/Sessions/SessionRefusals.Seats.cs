namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal NoSuchSeat = new("session.no-such-seat");
    public static readonly Refusal NoOrganisation = new("session.needs-organisation");
    public static readonly Refusal NoSuchRecord = new("session.no-such-record");
    public static readonly Refusal SeatedAlready = new("session.seated-already");
    public static readonly Refusal TooManySeats = new("session.too-many-seats", $"{SessionLimits.Seats}");
    public static readonly Refusal SeatTooFull = new("session.seat-too-full", $"{SessionLimits.SeatPeople}");

    /// <summary>A guest never votes formally.</summary>
    public static readonly Refusal SeatsAreForPeople = new("session.seats-are-for-people");
    public static readonly Refusal SitsTwice = new("session.sits-twice");
    public static readonly Refusal NotOfThisSeat = new("session.not-of-this-seat");
    public static readonly Refusal MayNotHandOver = new("session.may-not-hand-over");
    public static readonly Refusal SeatIsFilled = new("session.seat-is-filled");
}
