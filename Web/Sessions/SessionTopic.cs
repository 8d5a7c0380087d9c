using Collab.Live;

namespace Collab.Sessions;

/// <summary>A session as people meet it live: who sees what of it, and all that may be asked of it.</summary>
internal sealed class SessionTopic(IGrainFactory grains) : ILiveTopic
{
    public string Kind => "session";

    public IReadOnlyDictionary<string, Command> Commands { get; } = SessionCommands.For(grains);

    public bool IsNameless(string command, Fields fields) => command == "cast-in-secret" || fields.Flag("anonymous") || fields.TextOrNull("token") is not null;

    public ITopic Grain(GrainKey key) => Session(key);

    public async Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish)
    {
        await Session(key).Recognise(actor);
        return (await Session(key).Mine(actor)).Audience is not { } own ? null
            : wish == Audience.Projector && own == Audience.Facilitator ? Audience.Projector
            : own;
    }

    public async Task<View?> Mine(Actor actor, GrainKey key) => await Session(key).Mine(actor);

    private ISessionGrain Session(GrainKey key) => grains.GetGrain<ISessionGrain>(key.ToString());
}
