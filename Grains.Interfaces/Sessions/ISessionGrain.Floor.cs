namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Asks for the floor: for oneself, or as facilitator for somebody who is on the telephone only.</summary>
    [Alias("RaiseHand")]
    Task<Outcome> RaiseHand(Act act, Actor of);

    /// <summary>Takes a hand down: one's own, or as facilitator anybody's.</summary>
    [Alias("LowerHand")]
    Task<Outcome> LowerHand(Act act, Actor of);

    /// <summary>The one button: ends this turn, and the first in the queue begins.</summary>
    /// <param name="moves">The <see cref="FloorView.Moves"/> that the button was pressed at: pressed twice, it moves the floor once.</param>
    [Alias("NextSpeaker")]
    Task<Outcome> NextSpeaker(Act act, int moves);

    /// <summary>The facilitator's override: somebody speaks now, wherever they stand in the queue.</summary>
    [Alias("GiveFloor")]
    Task<Outcome> GiveFloor(Act act, Actor to);

    /// <summary>Ends this turn without beginning another; the speaker may, and the facilitator.</summary>
    [Alias("EndTurn")]
    Task<Outcome> EndTurn(Act act);

    /// <summary>Names the organisations that speak first in this session.</summary>
    [Alias("NameFirstVoices")]
    Task<Outcome> NameFirstVoices(Act act, Many<string> organisations);

    /// <summary>The turns that organisations took in earlier sessions of the series; given before the first turn.</summary>
    [Alias("BringForward")]
    Task<Outcome> BringForward(Act act, Many<TurnsTaken> turns);

    /// <summary>The turns taken in the series up to now, for the session that comes after this one.</summary>
    [Alias("TurnsTaken")]
    Task<Many<TurnsTaken>> TurnsTaken();
}
