using Collab.Live;
using Collab.People;

namespace Collab.Notices;

/// <summary>A person's own inbox, live: nobody else follows it, and everything that is asked of it has a page.</summary>
internal sealed class SubscriberTopic(IGrainFactory grains) : ILiveTopic
{
    public string Kind => "subscriber";

    public IReadOnlyDictionary<string, Command> Commands { get; } = new Dictionary<string, Command>();

    public ITopic Grain(GrainKey key) => grains.Subscriber(key.Collective, new(key.Id));

    public Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish)
        => Task.FromResult<Audience?>(PersonId.From(actor)?.Value == key.Id ? Audience.Participant : null);

    public Task<View?> Mine(Actor actor, GrainKey key) => Task.FromResult<View?>(null);
}
