using Collab.Live;

namespace Collab.Sessions;

/// <summary>A session as people meet it live: who sees what of it, and all that may be asked of it.</summary>
internal sealed class SessionTopic(IGrainFactory grains) : ILiveTopic
{
    public string Kind => "session";

    public IReadOnlyDictionary<string, Command> Commands { get; } = new Dictionary<string, Command>
    {
        ["draft"] = (key, act, fields) => Session(grains, key).Draft(act, Plan(fields, act.By)),
        ["schedule"] = (key, act, _) => Session(grains, key).Schedule(act),
        ["lobby"] = (key, act, _) => Session(grains, key).OpenLobby(act),
        ["live"] = (key, act, _) => Session(grains, key).GoLive(act),
        ["close"] = (key, act, _) => Session(grains, key).Close(act),
        ["enter"] = (key, act, fields) => Session(grains, key).Enter(act, Card(fields)),
        ["post"] = (key, act, fields) => Session(grains, key).Ask(act, Draft(fields)),
        ["next-item"] = (key, act, fields) => Session(grains, key).MoveOn(act, fields.IdOrNull<AgendaItemId>("item")),
        ["more-time"] = (key, act, fields) => Session(grains, key).GiveMinutes(act, fields.Id<AgendaItemId>("item"), fields.NumberOrNull("minutes") ?? 5),
        ["raise-hand"] = (key, act, fields) => Session(grains, key).RaiseHand(act, fields.IdOrNull<Actor>("of") ?? act.By),
        ["lower-hand"] = (key, act, fields) => Session(grains, key).LowerHand(act, fields.IdOrNull<Actor>("of") ?? act.By),
        ["next-speaker"] = (key, act, fields) => Session(grains, key).NextSpeaker(act, fields.Number("moves")),
        ["give-floor"] = (key, act, fields) => Session(grains, key).GiveFloor(act, fields.Id<Actor>("to")),
        ["upvote"] = (key, act, fields) => Session(grains, key).Upvote(act, fields.Id<PostId>("post")),
    };

    public ITopic Grain(GrainKey key) => Session(grains, key);

    public async Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish)
        => (await Session(grains, key).Mine(actor)).Audience is not { } own ? null
            : wish == Audience.Projector && own == Audience.Facilitator ? Audience.Projector
            : own;

    public async Task<View?> Mine(Actor actor, GrainKey key) => await Session(grains, key).Mine(actor);

    private static ISessionGrain Session(IGrainFactory grains, GrainKey key) => grains.GetGrain<ISessionGrain>(key.ToString());

    private static SessionPlan Plan(Fields fields, Actor facilitator) => new(
        fields.Choice<SessionKind>("kind"),
        new(fields.TextOrNull("title"), fields.TextOrNull("titre")),
        fields.Moment("starts"),
        fields.Moment("ends"),
        fields.Choice<Languages>("languages"),
        new(fields.TextOrNull("link"), fields.TextOrNull("dialIn"), fields.TextOrNull("pin"), fields.TextOrNull("address"), fields.TextOrNull("captions"), fields.TextOrNull("interpreters"), fields.Flag("recorded")),
        new(fields.TextOrNull("rules"), fields.TextOrNull("regles")),
        [facilitator],
        TimeSpan.FromDays(fields.NumberOrNull("windowDays") ?? 0));

    private static Card Card(Fields fields) => new(
        fields.Text("name"),
        fields.Text("organisation"),
        Role.Operator,
        fields.Flag("acceptsRules"),
        fields.Flag("showsName"));

    private static PostDraft Draft(Fields fields) => new(
        fields.Choice<PostKind>("kind"),
        fields.Text("words"),
        fields.TextOrNull("language") ?? "en",
        fields.Flag("insists"));
}
