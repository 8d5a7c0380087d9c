using Collab.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The class that every grain derives from; only the engine constructs one.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation activation = Turns.Current
        ?? throw new InvalidOperationException("A grain is constructed by the engine, when it is first called.");

    protected Grain()
    {
    }

    public IGrainContext GrainContext => activation;

    protected IGrainFactory GrainFactory => activation.Grains;

    protected internal IServiceProvider ServiceProvider => activation.ActivationServices;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    protected void DelayDeactivation(TimeSpan timeSpan) => activation.DelayDeactivation(timeSpan);
}
