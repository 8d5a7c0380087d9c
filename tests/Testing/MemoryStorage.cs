using System.Collections.Concurrent;
using System.Globalization;
using Collab.Journal;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Collab.Testing;

/// <summary>Keeps journals in memory, with e-tags; given to a second host, it is what survives a restart.</summary>
internal sealed class MemoryStorage : IGrainStorage, IExpunge
{
    private readonly ConcurrentDictionary<(GrainId, string), (int Version, byte[] Payload)> rows = new();

    /// <summary>Which grains' writes fail, as if the store did not answer.</summary>
    public Func<GrainId, bool> Fails { get; set; } = _ => false;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var exists = rows.TryGetValue((grainId, stateName), out var row);
        grainState.State = (T)(object)new Stored { Payload = row.Payload };
        (grainState.RecordExists, grainState.ETag) = (exists, exists ? ETag(row.Version) : null);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Fails(grainId))
        {
            throw new IOException($"{grainId} cannot be written.");
        }

        var key = (grainId, stateName);
        var payload = ((Stored)(object)grainState.State!).Payload.ToArray();
        var isWritten = grainState.ETag is null
            ? rows.TryAdd(key, (1, payload))
            : rows.TryGetValue(key, out var row) && ETag(row.Version) == grainState.ETag && rows.TryUpdate(key, (row.Version + 1, payload), row);
        grainState.ETag = isWritten ? ETag(rows[key].Version) : throw new InconsistentStateException($"Somebody else changed {grainId} first.");
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        rows.TryRemove((grainId, stateName), out _);
        (grainState.RecordExists, grainState.ETag) = (false, null);
        return Task.CompletedTask;
    }

    public Task Expunge() => Task.CompletedTask;

    private static string ETag(int version) => version.ToString(CultureInfo.InvariantCulture);
}
