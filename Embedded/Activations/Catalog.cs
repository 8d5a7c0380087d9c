using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab.Embedded;

/// <summary>The grains in memory, at most one activation of each; whoever is called and absent is activated.</summary>
internal sealed class Catalog(EmbeddedGrainsOptions options, IServiceScopeFactory scopes, TimeProvider time, ILogger<Catalog> log) : IGrainFactory
{
    // As in Orleans: a call that finds so many activations ending is given up.
    private const int MaximumForwards = 2;

    private readonly Dictionary<GrainType, GrainClass> classes = GrainClass.In(options.Assemblies).ToDictionary(grain => grain.Type);
    private readonly ConcurrentDictionary<(Type, string?), GrainType> chosen = new();
    private readonly ConcurrentDictionary<GrainId, Activation> activations = new();
    private bool isStopping;

    public EmbeddedGrainsOptions Options => options;
    public TimeProvider Time => time;
    public ILogger Log => log;

    /// <summary>Whoever has waited since before this timestamp has waited for too long.</summary>
    public long Deadline => time.GetTimestamp() - (long)(options.ResponseTimeout.TotalSeconds * time.TimestampFrequency);

    public AsyncServiceScope CreateScope() => scopes.CreateAsyncScope();

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
        => Reference.To<TGrainInterface>(this, GrainId.Create(chosen.GetOrAdd((typeof(TGrainInterface), grainClassNamePrefix), Choose), primaryKey));

    private GrainType Choose((Type Interface, string? Prefix) wanted)
    {
        var found = classes.Values.Where(grain => grain.Implements(wanted.Interface, wanted.Prefix)).Select(grain => grain.Type).ToList();
        return found is [var one] ? one
            : throw new ArgumentException($"{wanted.Interface} needs one implementation, and has {found.Count}: {string.Join(", ", found)}");
    }

    public void Send(GrainId target, Call call)
    {
        (call.Address, call.Sent) = (target, time.GetTimestamp());
        if (isStopping && Turns.Current is null)
            call.Fail(new SiloUnavailableException("The host is stopping and takes no more calls."));

        Deliver(call);
    }

    /// <summary>Sends a call that an ended activation did not serve to the next one, or back.</summary>
    public void SendOn(Call call, Exception? failure)
    {
        if (failure is not null || call.Forwards++ == MaximumForwards)
            call.Fail(failure ?? new OrleansMessageRejectionException($"{call.Address} was deactivated again and again."));

        Deliver(call);
    }

    private void Deliver(Call call)
    {
        while (!call.IsAnswered && !Find(call.Address).TryReceive(call))
        {
            // The activation has just ended; the next look finds or makes another.
        }
    }

    private Activation Find(GrainId id) => activations.GetOrAdd(id, static (id, catalog) => catalog.Activate(id), this);

    private Activation Activate(GrainId id)
        => classes.TryGetValue(id.Type, out var grainClass) ? new(this, grainClass, id) : throw new ArgumentException($"No grain class has the type of {id}.");

    public void Remove(Activation activation) => activations.TryRemove(new(activation.GrainId, activation));

    public void ForEach(Action<Activation> look)
    {
        foreach (var (_, activation) in activations)
            look(activation);
    }

    /// <summary>Refuses new calls from outside, and deactivates all grains until none is left or the time is up.</summary>
    public async Task Stop(CancellationToken timeIsUp)
    {
        isStopping = true;
        while (!activations.IsEmpty && !timeIsUp.IsCancellationRequested)
        {
            ForEach(activation => activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The host is stopping."), timeIsUp));
            await Task.WhenAll(activations.Values.Select(activation => activation.Deactivated)).WaitAsync(timeIsUp)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
