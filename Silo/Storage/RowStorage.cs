using System.Globalization;
using Collab.Journal;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Collab.Storage;

/// <summary>Grain state as rows of OrleansStorage. The e-tag of a state is the version of its row.</summary>
internal abstract class RowStorage : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var row = await Read(RowKey.Of(stateName, grainId));
        state.State = new Stored { Payload = row?.Payload };
        state.RecordExists = row?.Payload is not null;
        state.ETag = row is null ? null : ETag(row.Version);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var key = RowKey.Of(stateName, grainId);
        var payload = state.State?.Payload ?? default;
        var before = Version(state.ETag);
        var written = before is { } version ? await Update(key, payload, version) : await Insert(key, payload);
        if (!written)
        {
            throw Conflict(key, state.ETag);
        }

        state.ETag = ETag((before ?? 0) + 1);
        state.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var key = RowKey.Of(stateName, grainId);
        var version = Version(state.ETag) ?? (await Read(key))?.Version;
        if (version is { } known && !await Delete(key, known))
        {
            throw Conflict(key, state.ETag);
        }

        state.State = new Stored();
        state.RecordExists = false;
        state.ETag = null;
    }

    protected abstract Task<Row?> Read(RowKey key);

    /// <summary>Writes a row with version 1, and answers whether there was none.</summary>
    protected abstract Task<bool> Insert(RowKey key, ReadOnlyMemory<byte> payload);

    /// <summary>Overwrites a row and raises its version, and answers whether it still had this version.</summary>
    protected abstract Task<bool> Update(RowKey key, ReadOnlyMemory<byte> payload, int version);

    /// <summary>Deletes a row, and answers whether it still had this version.</summary>
    protected abstract Task<bool> Delete(RowKey key, int version);

    private static IGrainState<Stored> Storable<T>(IGrainState<T> state) => state as IGrainState<Stored>
        ?? throw new NotSupportedException($"Storage keeps what the journal serialised ({nameof(Stored)}), not {typeof(T)}.");

    private static string ETag(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static int? Version(string? etag) => string.IsNullOrEmpty(etag) ? null : int.Parse(etag, CultureInfo.InvariantCulture);

    private static InconsistentStateException Conflict(RowKey key, string? etag)
        => new($"Somebody else changed {key} first.", storedEtag: "unknown", currentEtag: etag);
}
