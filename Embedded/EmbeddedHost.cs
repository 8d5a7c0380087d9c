using Microsoft.Extensions.Hosting;

namespace Collab.Embedded;

/// <summary>Starts and stops the grains with the process, and looks after them on a clock meanwhile.</summary>
internal sealed class EmbeddedHost(Catalog catalog, Reminders reminders, EmbeddedGrainsOptions options, TimeProvider time) : IHostedService
{
    private readonly List<ITimer> rounds = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await reminders.Start(cancellationToken);
        var second = TimeSpan.FromSeconds(1);
        Every(options.ResponseTimeout < second ? options.ResponseTimeout : second, catalog.TimeOutCalls);
        Every(options.CollectionQuantum, catalog.CollectIdle);
    }

    private void Every(TimeSpan period, Action round)
        => rounds.Add(time.CreateTimer(_ => round(), null, period, period));

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        reminders.Stop();
        await catalog.Stop(cancellationToken);
        rounds.ForEach(round => round.Dispose());
    }
}
