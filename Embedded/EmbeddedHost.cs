using Microsoft.Extensions.Hosting;

namespace Collab.Embedded;

/// <summary>Starts and stops the grains with the process, and looks after them on a clock meanwhile.</summary>
internal sealed class EmbeddedHost(Catalog catalog, Reminders reminders, EmbeddedGrainsOptions options, TimeProvider time) : IHostedService
{
    private readonly List<ITimer> rounds = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await reminders.Start(cancellationToken);
        Every(TimeSpan.FromSeconds(Math.Min(1, options.ResponseTimeout.TotalSeconds)), activation => activation.TimeOutCalls());
        Every(options.CollectionQuantum, activation => activation.DeactivateIfIdle());
    }

    private void Every(TimeSpan period, Action<Activation> look)
        => rounds.Add(time.CreateTimer(_ => catalog.ForEach(look), null, period, period));

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        reminders.Stop();
        await catalog.Stop(cancellationToken);
        rounds.ForEach(round => round.Dispose());
    }
}
