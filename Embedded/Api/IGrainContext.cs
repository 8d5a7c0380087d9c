namespace Orleans.Runtime;

/// <summary>The activation that a grain lives in.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }
    object? GrainInstance { get; }
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation has ended.</summary>
    Task Deactivated { get; }

    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>Anything that can be called through a reference: it has a grain id.</summary>
public interface IAddressable;
