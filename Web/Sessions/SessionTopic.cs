using Collab.Live;

namespace Collab.Sessions;

/// <summary>A session as people meet it live: who sees what of it, and all that may be asked of it.</summary>
internal sealed class SessionTopic(IGrainFactory grains) : ILiveTopic
{
    public string Kind => "session";

    public IReadOnlyDictionary<string, Command> Commands { get; } = new Dictionary<string, Command>
    {
        ["post"] = (key, act, fields) => Session(grains, key).Ask(act, Draft(fields)),
        ["upvote"] = (key, act, fields) => Session(grains, key).Upvote(act, fields.Id<PostId>("post")),
    };

    public ITopic Grain(GrainKey key) => Session(grains, key);

    public async Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish)
        => (await Session(grains, key).Mine(actor)).Audience is not { } own ? null
            : wish == Audience.Projector && own == Audience.Facilitator ? Audience.Projector
            : own;

    public async Task<View?> Mine(Actor actor, GrainKey key) => await Session(grains, key).Mine(actor);

    private static ISessionGrain Session(IGrainFactory grains, GrainKey key) => grains.GetGrain<ISessionGrain>(key.ToString());

    private static PostDraft Draft(Fields fields) => new(
        fields.Choice<PostKind>("kind"),
        fields.Text("words"),
        fields.TextOrNull("language") ?? "en",
        fields.Flag("insists"));
}
