using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>The grains in memory, at most one activation of each; whoever is called and absent is activated.</summary>
internal sealed class Catalog(EmbeddedGrainsOptions options, IServiceScopeFactory scopes, TimeProvider time, ILogger<Catalog> log)
{
    // As in Orleans: a call that finds this many activations ending is given up.
    private const int MaximumForwards = 2;

    private readonly ConcurrentDictionary<GrainId, Activation> activations = new();
    private readonly GrainClasses classes = new(options.Assemblies);
    private bool isStopping;

    public EmbeddedGrainsOptions Options => options;

    public TimeProvider Time => time;

    public ILogger Log => log;

    public IGrainFactory Grains => field ??= new GrainFactory(this, classes);

    public AsyncServiceScope CreateScope() => scopes.CreateAsyncScope();

    public Task<T> Send<T>(GrainId target, Call<T> call)
    {
        call.Address = target;
        call.Sent = time.GetTimestamp();
        if (isStopping && Turns.Current is null)
        {
            call.Fail(new SiloUnavailableException("The host is stopping and takes no more calls."));
        }
        else
        {
            Deliver(call);
        }

        return call.Answer;
    }

    /// <summary>Sends a call that an ended activation did not serve to the next one, or back.</summary>
    public void SendOn(Call call, Exception? failure)
    {
        if (failure is not null)
        {
            call.Fail(failure);
        }
        else if (call.Forwards++ == MaximumForwards)
        {
            call.Fail(new OrleansMessageRejectionException($"{call.Address} was deactivated again and again."));
        }
        else
        {
            Deliver(call);
        }
    }

    private void Deliver(Call call)
    {
        while (!Find(call.Address).TryReceive(call))
        {
            // The activation has just ended; the next look finds or makes another.
        }
    }

    private Activation Find(GrainId id)
        => activations.TryGetValue(id, out var found) ? found
            : activations.GetOrAdd(id, static (id, catalog) => new(catalog, catalog.classes[id.Type], id), this);

    public void Remove(Activation activation) => activations.TryRemove(new(activation.GrainId, activation));

    public void TimeOutCalls()
    {
        var deadline = time.GetTimestamp() - (long)(options.ResponseTimeout.TotalSeconds * time.TimestampFrequency);
        foreach (var (_, activation) in activations)
        {
            activation.TimeOutCalls(deadline);
        }
    }

    public void CollectIdle()
    {
        foreach (var (_, activation) in activations)
        {
            activation.DeactivateIfIdle();
        }
    }

    /// <summary>Refuses new calls from outside, and deactivates all grains until none is left or the time is up.</summary>
    public async Task Stop(CancellationToken timeIsUp)
    {
        isStopping = true;
        while (!activations.IsEmpty && !timeIsUp.IsCancellationRequested)
        {
            var ending = activations.Values.ToList();
            ending.ForEach(activation => activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The host is stopping."), timeIsUp));
            await Task.WhenAll(ending.Select(activation => activation.Deactivated)).WaitAsync(timeIsUp)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
