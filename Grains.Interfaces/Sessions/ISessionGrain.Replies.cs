namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Says whether somebody of a seat comes; said by them, or by the service that they told. A later reply replaces the former.</summary>
    [Alias("Reply")]
    Task<Outcome> Reply(Act act, Actor who, SeatReply reply);

    /// <summary>
    /// Asks a question from outside the room, before the meeting or while it goes on; said by its asker, or by the service that
    /// they told. The same words by the same person are one question.
    /// </summary>
    [Alias("AskAhead")]
    Task<Outcome> AskAhead(Act act, Actor asker, string words, string language);
}
