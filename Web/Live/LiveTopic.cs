namespace Collab.Live;

/// <summary>A kind of grain as people meet it: who may see what of it, and what they may ask of it. Each slice has one.</summary>
internal interface ILiveTopic
{
    /// <summary>The kind in the grain's key, for example <c>session</c>.</summary>
    string Kind { get; }

    ITopic Grain(GrainKey key);

    /// <summary>What an actor sees of it, or null: to them it does not exist.</summary>
    /// <param name="wish">The audience that the client asked for: nobody gets more than their place allows.</param>
    Task<Audience?> AudienceOf(Actor actor, GrainKey key, Audience? wish);

    /// <summary>What belongs to one person alone, and so is never in a frame; null where there is nothing.</summary>
    Task<View?> Mine(Actor actor, GrainKey key);

    /// <summary>What may be asked, by name. The same list serves the hub and the forms.</summary>
    IReadOnlyDictionary<string, Command> Commands { get; }

    /// <summary>Whether nobody may find out who sent this: then no log names the command.</summary>
    bool IsNameless(string command, Fields fields) => false;
}

/// <summary>Carries one command to its grain.</summary>
/// <param name="fields">The words of the command as the client sent them.</param>
internal delegate Task<Outcome> Command(GrainKey key, Act act, Fields fields);

/// <summary>The kinds that can be followed and asked.</summary>
internal sealed class LiveTopics(IEnumerable<ILiveTopic> topics)
{
    private readonly Dictionary<string, ILiveTopic> kinds = topics.ToDictionary(topic => topic.Kind);

    public IEnumerable<ILiveTopic> All => kinds.Values;

    /// <summary>Finds a topic by its name on the wire, which is its grain's key.</summary>
    public bool TryFind(string name, out ILiveTopic topic, out GrainKey key)
    {
        (topic, key) = (null!, default);
        var parts = name.Length <= GrainKey.LongestKey ? name.Split('/') : [];
        if (parts.Length != 3 || !parts.All(GrainKey.IsPart) || !kinds.TryGetValue(parts[1], out topic!))
        {
            return false;
        }

        key = new(parts[0], parts[1], parts[2]);
        return true;
    }
}
