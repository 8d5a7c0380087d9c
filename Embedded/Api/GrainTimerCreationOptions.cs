using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain timer ticks, and how its ticks treat the grain's calls and life.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this() => (DueTime, Period) = (dueTime, period);

    public required TimeSpan DueTime { get; init; }
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may run between the turns of calls; else it is treated as a call.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that the grain is not collected.</summary>
    public bool KeepAlive { get; init; }
}

/// <summary>A timer whose ticks are turns of its grain; disposing it stops it.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}
