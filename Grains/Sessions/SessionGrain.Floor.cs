namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> RaiseHand(Act act, Actor of) => journal.Commit(act, (session, at) => session.RaiseHand(of, at));

    public Task<Outcome> LowerHand(Act act, Actor of) => journal.Commit(act, (session, at) => session.LowerHand(of, at));

    public Task<Outcome> NextSpeaker(Act act, int moves) => journal.Commit(act, (session, at) => session.NextSpeaker(moves, at));

    public Task<Outcome> GiveFloor(Act act, Actor to) => journal.Commit(act, (session, at) => session.GiveFloor(to, at));

    public Task<Outcome> EndTurn(Act act) => journal.Commit(act, (session, at) => session.EndTurn(at));

    public Task<Outcome> NameFirstVoices(Act act, Many<string> organisations)
        => journal.Commit(act, (session, at) => session.NameFirstVoices(organisations, at));

    public Task<Outcome> BringForward(Act act, Many<TurnsTaken> turns)
        => journal.Commit(act, (session, at) => session.BringForward(turns, at));

    public Task<Many<TurnsTaken>> TurnsTaken() => Task.FromResult(SessionViews.TurnsTaken(journal.State.Floor));
}
