using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Collab.Storage;

/// <summary>Tells those who watch a silo how long grain storage takes, whichever that is.</summary>
internal sealed class MeasuredStorage(IGrainStorage storage) : IGrainStorage
{
    private static readonly Meter Storage = new("Collab.Storage");

    private static readonly Histogram<double> Durations = Storage.CreateHistogram<double>("collab.storage.duration", "s", "Time until rows were read, or a change was durable");

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        => Time("read", storage.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        => Time("write", storage.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        => Time("clear", storage.ClearStateAsync(stateName, grainId, grainState));

    private static async Task Time(string operation, Task work)
    {
        var start = Stopwatch.GetTimestamp();
        var isDone = false;
        try
        {
            await work;
            isDone = true;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("operation", operation), new("outcome", isDone ? "done" : "failed"));
        }
    }
}
