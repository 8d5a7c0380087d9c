namespace Collab.Live;

/// <summary>Tells each grain who follows it by way of this server, and tells it again for as long as anybody does.</summary>
internal sealed class Gatherings(TimeProvider time, ILogger<Gatherings> log) : BackgroundService
{
    private readonly string server = Ids.New(time);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Gathering> gatherings = [];

    /// <summary>Somebody is here until what this answers is disposed of.</summary>
    /// <returns>None where the grain does not want to know.</returns>
    public IDisposable? Enter(ITopic topic, Actor actor)
    {
        if (topic is not IGathering grain)
        {
            return null;
        }

        lock (gate)
        {
            var key = topic.GetPrimaryKeyString();
            var gathering = gatherings.TryGetValue(key, out var known) ? known : gatherings[key] = new(grain, server, time, log);
            gathering.Enter(actor);
            return new Stay(gathering, actor);
        }
    }

    /// <summary>By now all connections have ended: grains hear of it while there is a way to them, and not when the lease runs out.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Task[] told;
        lock (gate)
        {
            told = [.. gatherings.Values.Select(gathering => gathering.Told)];
        }

        await Task.WhenAll(told).WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Lease.Round, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                Renew();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private void Renew()
    {
        lock (gate)
        {
            foreach (var over in gatherings.Where(pair => pair.Value.IsOver).ToList())
            {
                gatherings.Remove(over.Key);
            }

            foreach (var gathering in gatherings.Values)
            {
                gathering.Tell();
            }
        }
    }

    private sealed class Stay(Gathering gathering, Actor actor) : IDisposable
    {
        public void Dispose() => gathering.Leave(actor);
    }
}
