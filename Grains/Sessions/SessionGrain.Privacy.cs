using Collab.Collectives;
using Collab.People;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public Task<Outcome> Forget(Act act, Actor actor) => journal.Commit(act, (session, at) => session.Forget(actor, at));

    /// <summary>
    /// A commit that may bring somebody's name in. Who is deleted is looked for in the collectives that their own record knows
    /// of; so one to which they are nothing is noted there first.
    /// </summary>
    private async Task<Outcome> Traced(Actor actor, Roles roles, Func<Task<Outcome>> commit)
    {
        var noted = roles == Roles.None && PersonId.From(actor) is { } person
            ? await grains.Person(person).Belong(time.OfSystem(), Collective, Roles.None, version: 0)
            : null;
        return noted is { Kind: OutcomeKind.Unknown } ? noted : await commit();
    }
}
