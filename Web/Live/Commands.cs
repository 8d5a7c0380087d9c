using System.Threading.RateLimiting;

namespace Collab.Live;

/// <summary>Takes a command from the hub or a form to its grain: the one place where its limits are checked.</summary>
internal sealed partial class Commands(LiveTopics topics, CommandRate rate, TimeProvider time, ILogger<Commands> log)
{
    public static readonly Refusal NoSuchTopic = new("input.no-such-topic");
    public static readonly Refusal NoSuchCommand = new("input.no-such-command");
    public static readonly Refusal TooFast = new("input.too-fast");

    /// <summary>Does a command. What does not exist for this actor is refused in the same words as what does not exist.</summary>
    public async Task<Outcome> Do(Actor? actor, string topicName, string name, string id, long seen, Fields fields)
    {
        if (actor is not { } by || !topics.TryFind(topicName, out var topic, out var key))
        {
            return Outcome.Refused(NoSuchTopic);
        }

        if (!topic.Commands.TryGetValue(name, out var command))
        {
            return Outcome.Refused(NoSuchCommand);
        }

        if (!CommandId.IsValid(id))
        {
            return Outcome.Refused(new("input.unusable", "id"));
        }

        if (!rate.Allows(by))
        {
            return Outcome.Refused(TooFast);
        }

        var start = time.GetTimestamp();
        var outcome = await Ask(command, key, new(by, new(id), Math.Max(0, seen)), fields);
        LiveMeters.Answered(name, outcome.Kind, time.GetElapsedTime(start));
        if (!topic.IsNameless(name, fields))
        {
            LogAnswered(log, id, name, topicName, outcome.Kind, outcome.Version);
        }

        return outcome;
    }

    private static async Task<Outcome> Ask(Command command, GrainKey key, Act act, Fields fields)
    {
        try
        {
            return await command(key, act, fields);
        }
        catch (UnusableField unusable)
        {
            return Outcome.Refused(unusable.Refusal);
        }
        catch (TimeoutException)
        {
            return Outcome.Unknown;
        }
    }

    /// <summary>The command's id, made at the click, also stands in the journal's entry: it follows a command through the logs of all nodes.</summary>
    [LoggerMessage(LogLevel.Debug, "Command {Command}, {Name} of {Topic}: {Outcome} at version {Version}")]
    private static partial void LogAnswered(ILogger log, string command, string name, string topic, OutcomeKind outcome, long version);
}

/// <summary>How fast one actor may send commands: bursts of 30, and 5 a second over time.</summary>
internal sealed class CommandRate : IDisposable
{
    private readonly PartitionedRateLimiter<Actor> limiter;

    public CommandRate(int burst = 30, int perSecond = 5)
        => limiter = PartitionedRateLimiter.Create<Actor, Actor>(actor => RateLimitPartition.GetTokenBucketLimiter(actor, _ => new()
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    public bool Allows(Actor actor)
    {
        using var lease = limiter.AttemptAcquire(actor);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
