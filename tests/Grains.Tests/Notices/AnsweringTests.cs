using Collab.Collectives;
using Collab.People;
using Collab.Sessions;
using Orleans;
using Xunit;
using static Collab.CollabHost;

namespace Collab.Notices;

/// <summary>What readers answer to a notice about a session reaches the session.</summary>
public sealed class AnsweringTests(CollabHost host) : IClassFixture<CollabHost>
{
    private static readonly NoticeAnswer Asking = new(NoticeReply.NotComing, "Cy of the council", "Who pays for training?");

    [Fact]
    public async Task Who_answers_is_expected_or_not_and_a_changed_answer_replaces_the_former()
    {
        var (mailing, session, ada) = await Invited();

        await Answer(mailing, new(NoticeReply.Coming));
        await Expects(mailing, session, ada, reply => reply is { IsComing: true, Alternate: null });
        await Answer(mailing, Asking);
        await Expects(mailing, session, ada, reply => reply is { IsComing: false, Alternate: "Cy of the council" });
        Assert.Null(Expected(await Seat(mailing, session), (await mailing.Welcome("Other", "en", Roles.Operator)).Actor));
    }

    [Fact]
    public async Task What_a_reader_asks_is_one_question_of_the_session_however_often_they_answer()
    {
        var (mailing, session, ada) = await Invited();

        await Answer(mailing, Asking);
        await Answer(mailing, Asking with { Reply = NoticeReply.Coming, Alternate = null });
        await Expects(mailing, session, ada, reply => reply is { IsComing: true });
        await Answer(mailing, new(NoticeReply.Coming, null, "And who teaches?"));
        var questions = await Until(() => Questions(mailing, session), found => found.Count == 2);

        Assert.Equal(["And who teaches?", "Who pays for training?"], questions.Select(question => question.Words));
        Assert.All(questions, question => Assert.Equal(("Elders", "fr"), (question.Organisation, question.Language)));
    }

    [Fact]
    public async Task What_the_session_did_not_take_down_it_hears_again_also_after_a_restart()
    {
        var (mailing, session, ada) = await Invited();
        var key = mailing.Session(session).GetGrainId();
        host.Storage.Fails = grain => grain == key;

        await Answer(mailing, Asking);
        await host.Restart();
        Assert.Null(Expected(await Seat(mailing, session), ada.Actor));
        host.Storage.Fails = _ => false;

        await host.InTime(() => Seat(mailing, session), seat => Expected(seat, ada.Actor) is { IsComing: false });
        await host.InTime(() => Questions(mailing, session), found => found.Count == 1);
        await host.Restart(TimeSpan.FromHours(1));
        Assert.Single(await Questions(mailing, session));
    }

    [Fact]
    public async Task What_a_session_refuses_stays_on_the_notice()
    {
        var (mailing, session, ada) = await Invited();
        Mailing.Accepted(await mailing.Session(session).Cancel(By(mailing.Coordinator.Actor), new("A storm.", "Une tempête.")));

        await Answer(mailing, Asking);
        host.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Asking, (await mailing.Recipient(ada)).Answer);
        Assert.Null(Expected(await Seat(mailing, session), ada.Actor));
        Assert.Empty(await Questions(mailing, session));
    }

    [Fact]
    public async Task Nobody_but_the_service_or_they_themselves_replies_for_somebody()
    {
        var (mailing, session, ada) = await Invited();
        var reply = new SeatReply(true, null, host.Time.GetUtcNow());

        Assert.Equal(SessionRefusals.NotYours, (await mailing.Session(session).Reply(By(mailing.Coordinator.Actor), ada.Actor, reply)).Refusal);
        Assert.Equal(SessionRefusals.NotYours, (await mailing.Session(session).AskAhead(By(mailing.Coordinator.Actor), ada.Actor, "Who?", "en")).Refusal);
        Mailing.Accepted(await mailing.Session(session).Reply(By(ada.Actor), ada.Actor, reply));
    }

    /// <summary>Ada speaks for the elders, and has a notice about the session.</summary>
    private async Task<(Mailing Mailing, string Session, PersonId Ada)> Invited()
    {
        var mailing = await Mailing.Found(host);
        var ada = await mailing.Welcome("Ada", "fr", Roles.Representative);
        var session = await mailing.Schedule(new("Spring", "Printemps"), host.Time.GetUtcNow().AddDays(30), new(), async grain =>
            Mailing.Accepted(await grain.SetSeat(By(mailing.Coordinator.Actor), new("Elders", ada.Actor, [], []))));
        await mailing.Sent(Mailing.Plan with { Audience = NoticeAudience.Nobody with { Seated = session }, Session = session });
        return (mailing, session, ada);
    }

    private static async Task Answer(Mailing mailing, NoticeAnswer answer)
    {
        var (number, secret) = mailing.LinkOf("Ada");
        Mailing.Accepted(await mailing.Notice.Answer(Act.OfSystem(NewId()), number, secret, answer));
    }

    private static Task<SeatView> Expects(Mailing mailing, string session, PersonId who, Func<SeatReply?, bool> isSo)
        => Until(() => Seat(mailing, session), seat => isSo(Expected(seat, who.Actor)));

    private static SeatReply? Expected(SeatView seat, Actor who) => seat.Expected.Items.FirstOrDefault(one => one.Who == who)?.Reply;

    private static async Task<SeatView> Seat(Mailing mailing, string session)
        => (await mailing.Session(session).Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<SeatView>().Single();

    private static async Task<IReadOnlyList<PostView>> Questions(Mailing mailing, string session)
        => [.. (await mailing.Session(session).Posts(Audience.Facilitator, PostFilter.All, null, 10)).Changes.Select(change => change.Value).OfType<PostView>()];

    /// <summary>Without moving the clock: the answer is told on right after it is written.</summary>
    private static async Task<T> Until<T>(Func<Task<T>> read, Func<T, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var now = await read();
            if (isSo(now))
            {
                return now;
            }

            await Task.Delay(10, patience.Token);
        }
    }
}
