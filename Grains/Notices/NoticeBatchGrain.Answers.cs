using Collab.People;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>
/// Takes answers, and tells the session that the notice is about: whether somebody comes, and what they ask. What the session
/// does not take stays on the notice.
/// </summary>
internal sealed partial class NoticeBatchGrain : IRemindable
{
    private Errand telling = null!;

    public async Task<Outcome> Answer(Act act, int number, NoticeAnswer answer)
    {
        return await About() is null ? await Commit() : await telling.Soon(Commit);

        Task<Outcome> Commit() => journal.Commit(act, (it, _) => it.Answer(number - first, answer));
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => telling.Tick();

    private async Task<ISessionGrain?> About()
        => (await grains.Notice(collective, notice).Read(Actor.System))?.Plan.Session is { } session
            ? grains.Session(collective, session)
            : null;

    /// <summary>True when the session has heard every answer.</summary>
    private async Task<bool> TellSession()
    {
        if (await About() is not { } session)
        {
            return true;
        }

        var heard = await Task.WhenAll(journal.State.Untold().Select(it => Tell(session, it.Number, it.One)).ToList());
        return heard.All(isTold => isTold);
    }

    /// <summary>A refusal is an answer, too: only what the store did not take is told again.</summary>
    private async Task<bool> Tell(ISessionGrain session, int number, BatchRecipient one)
    {
        var (who, answer) = (one.Person.Actor, one.Answer!);
        if (answer.Reply != NoticeReply.Read)
        {
            var reply = new SeatReply(answer.Reply == NoticeReply.Coming, answer.Alternate, one.AnsweredAt ?? DateTimeOffset.MinValue);
            if ((await session.Reply(time.OfSystem(), who, reply)).Kind == OutcomeKind.Unknown)
            {
                return false;
            }
        }

        if (answer.Question is { } question && question != one.Told?.Question)
        {
            var language = (await grains.Person(one.Person).Look())?.Card?.Language ?? "en";
            if ((await session.AskAhead(time.OfSystem(), who, question, language)).Kind == OutcomeKind.Unknown)
            {
                return false;
            }
        }

        return (await journal.Commit(time.OfSystem(), (it, _) => it.Tell(number, answer))).Kind == OutcomeKind.Accepted;
    }
}
