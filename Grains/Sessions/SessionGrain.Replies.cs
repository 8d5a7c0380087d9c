using Collab.Collectives;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<Outcome> Reply(Act act, Actor who, SeatReply reply)
    {
        var roles = await grains.RolesOf(Collective, who);
        return await Traced(who, roles, () => journal.Commit(act, (session, at) => session.Reply(who, reply, at)));
    }

    public async Task<Outcome> AskAhead(Act act, Actor asker, string words, string language)
    {
        var roles = await grains.RolesOf(Collective, asker);
        return await Traced(asker, roles, () => journal.Commit(act, (session, at) => session.AskAhead(asker, new(PostKind.Question, words, language), roles, at)));
    }
}
