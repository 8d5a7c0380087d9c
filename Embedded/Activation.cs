using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>One grain in memory.</summary>
internal sealed class Activation : IGrainContext
{
    public static Activation? Current => throw new NotImplementedException();

    public GrainId GrainId => throw new NotImplementedException();

    public object? GrainInstance => throw new NotImplementedException();

    public IServiceProvider ActivationServices => throw new NotImplementedException();

    public Task Deactivated => throw new NotImplementedException();

    public IGrainFactory Grains => throw new NotImplementedException();

    public Reminders Reminders => throw new NotImplementedException();

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
        => throw new NotImplementedException();

    public void DelayDeactivation(TimeSpan timeSpan) => throw new NotImplementedException();

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
        => throw new NotImplementedException();
}
