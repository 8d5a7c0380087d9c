namespace Orleans;

/// <summary>What the engine needs from every grain class.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}

/// <summary>The class that every grain derives from; only the engine constructs one.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation activation = Turns.Current
        ?? throw new InvalidOperationException("A grain is constructed by the engine, when it is first called.");

    protected Grain() { }

    public IGrainContext GrainContext => activation;
    protected IGrainFactory GrainFactory => activation.Catalog;
    protected internal IServiceProvider ServiceProvider => activation.ActivationServices;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);
    protected void DelayDeactivation(TimeSpan timeSpan) => activation.DelayDeactivation(timeSpan);
}
