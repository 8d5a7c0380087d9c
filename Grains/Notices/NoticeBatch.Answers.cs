using Collab.Journal;

namespace Collab.Notices;

/// <summary>Answers to a notice that is about a session are told on to it.</summary>
internal sealed partial record NoticeBatch
{
    /// <summary>The recipients whose answer the session has not heard as it stands, by their numbers.</summary>
    public IEnumerable<(int Number, BatchRecipient One)> Untold()
        => Recipients.Select((one, number) => (number, one)).Where(it => it.one.Answer is { } answer && answer != it.one.Told);

    /// <param name="answer">What was told; another answer that came meanwhile is told next.</param>
    public Decision<NoticeBatchEvent> Tell(int number, NoticeAnswer answer)
        => Find(number) is { } one && one.Answer == answer && one.Told != answer ? new AnswerTold(number) : Decision.Nothing;
}
