using Collab.Accounts;
using Collab.Collectives;
using Collab.Live;
using Collab.People;

namespace Collab.Notices;

/// <summary>A notice as coordinators meet it live: how far it is, and what may be asked of it.</summary>
internal sealed class NoticeTopic(IGrainFactory grains, Standing standing, PublicAddress address, IHttpContextAccessor accessor) : ILiveTopic
{
    public string Kind => "notice";

    public IReadOnlyDictionary<string, Command> Commands => new Dictionary<string, Command>
    {
        ["leave-out"] = (key, act, fields) => Notice(key).LeaveOut(act, fields.Id<PersonId>("person"), isOut: true),
        ["put-back"] = (key, act, fields) => Notice(key).LeaveOut(act, fields.Id<PersonId>("person"), isOut: false),
        ["release"] = (key, act, fields) => Notice(key).Release(act, fields.TextOrNull("at") is null ? null : fields.Moment("at"), Root),
        ["take-back"] = (key, act, _) => Notice(key).TakeBack(act),
        ["pause"] = (key, act, _) => Notice(key).Pause(act),
        ["resume"] = (key, act, _) => Notice(key).Resume(act),
        ["cancel"] = (key, act, _) => Notice(key).Cancel(act),
    };

    /// <summary>Empty where the service does not know its own address, and so can make no links.</summary>
    private string Root => accessor.HttpContext is { } context ? address.Of(context) ?? "" : "";

    public ITopic Grain(GrainKey key) => Notice(key);

    public async Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish)
        => (await standing.Of(actor, key.Collective)).HasFlag(Roles.Coordinator) ? Audience.Facilitator : null;

    public Task<View?> Mine(Actor actor, GrainKey key) => Task.FromResult<View?>(null);

    private INoticeGrain Notice(GrainKey key) => grains.Notice(key.Collective, new(key.Id));
}
