using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Collab.Storage;

/// <summary>How long the store takes, for those who watch a silo.</summary>
internal static class StoreMeters
{
    private static readonly Meter Storage = new("Collab.Storage");

    private static readonly Histogram<double> Durations = Storage.CreateHistogram<double>("collab.storage.duration", "s", "Time until rows were read, or a change was durable");

    public static async Task<T> Time<T>(string operation, Task<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var isDone = false;
        try
        {
            var result = await work;
            isDone = true;
            return result;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("operation", operation), new("outcome", isDone ? "done" : "failed"));
        }
    }
}
