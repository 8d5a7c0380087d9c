namespace Collab.Sessions;

public partial interface ISessionGrain
{
    [Alias("Shortlist")]
    Task<Outcome> Shortlist(Act act, PostId question);

    /// <summary>Puts a question back among the new ones.</summary>
    [Alias("SetAside")]
    Task<Outcome> SetAside(Act act, PostId question);

    /// <summary>Takes a question up to be answered now; the one before it goes back to the shortlist.</summary>
    [Alias("TakeUp")]
    Task<Outcome> TakeUp(Act act, PostId question);

    [Alias("AnswerLive")]
    Task<Outcome> AnswerLive(Act act, PostId question);

    /// <summary>Promises an answer in writing by a date.</summary>
    [Alias("Promise")]
    Task<Outcome> Promise(Act act, PostId question, DateOnly due);

    [Alias("AnswerInWriting")]
    Task<Outcome> AnswerInWriting(Act act, PostId question, Passage answer);

    /// <summary>Unites the votes of a question with another's; nobody counts twice.</summary>
    [Alias("Merge")]
    Task<Outcome> Merge(Act act, PostId question, PostId into);

    /// <summary>The asker sees the reason; of an anonymous question everybody does.</summary>
    [Alias("Decline")]
    Task<Outcome> Decline(Act act, PostId question, string reason);

    /// <summary>Takes an ending back, unless the question was merged.</summary>
    [Alias("Reopen")]
    Task<Outcome> Reopen(Act act, PostId question);
}
