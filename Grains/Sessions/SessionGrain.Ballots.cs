using Collab.Journal;
using Collab.Urns;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<Outcome> CastInSecret(Actor by, PollId poll, Many<int> choices, SeatId? seat = null)
    {
        var (voter, refusal) = journal.State.MayCastInSecret(poll, choices, seat, Now(by));
        if (refusal is not null)
        {
            return Outcome.Refused(refusal, journal.Version);
        }

        var cast = await UrnOf(poll).Cast(voter.Value, choices, OptionsOf(poll));
        await journal.Commit(time.OfSystem(), (session, at) => session.RaiseTurnout(poll, cast.AtLeast, at));
        return cast.Outcome with { Version = journal.Version };
    }

    public async Task<bool> HasCast(Actor by, PollId poll, SeatId? seat = null)
        => journal.State.Polls.Find(poll) is { Draft.IsSecret: true, Phase: PollPhase.Open } open
            && journal.State.SecretVoter(open, seat, by) is { } voter
            && journal.State.VotersOf(by).Contains(voter)
            && await UrnOf(poll).HasCast(voter.Value);

    public Task<Outcome> AbandonBallot(Act act, PollId poll) => Counted(() => journal.Commit(act, (session, at) => session.AbandonBallot(poll, at)));

    /// <summary>
    /// A commit that opens or ends polls. Where one of them may be secret a reminder stands before the commit, and counts
    /// until it is done.
    /// </summary>
    private Task<Outcome> Counted(Func<Task<Outcome>> commit) => journal.State.HasSecretPolls() ? counting.After(commit) : commit();

    /// <summary>The urn closes first; its counts are committed after. True once every ballot that ended is counted.</summary>
    private async Task<bool> CountBallots()
    {
        foreach (var poll in journal.State.Uncounted())
        {
            var counted = await UrnOf(poll.Id).Close(poll.Draft.Choices(), poll.IsAbandoned);
            await journal.Commit(time.OfSystem(), (session, at) => session.CountBallot(poll.Id, counted, at));
        }

        return !journal.State.HasSecretPolls(from: PollPhase.Open);
    }

    private GrainKey Key => GrainKey.Parse(this.GetPrimaryKeyString());

    private int OptionsOf(PollId poll) => journal.State.Polls.Find(poll)!.Draft.Choices();

    private IUrnGrain UrnOf(PollId poll) => GrainFactory.GetGrain<IUrnGrain>($"{new GrainKey(Key.Collective, "urn", $"{Key.Id}/{poll}")}");

    private Stamp Now(Actor by) => new(journal.Version, time.GetUtcNow(), by);
}
