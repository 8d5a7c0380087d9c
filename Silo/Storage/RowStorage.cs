using System.Globalization;
using Collab.Journal;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Collab.Storage;

/// <summary>Grain state as rows of OrleansStorage. The e-tag of a state is the version of its row.</summary>
internal sealed class RowStorage(IDatabase database, string service) : IGrainStorage
{
    private const string Key = """
        GrainIdHash = $1 AND GrainTypeHash = $2 AND GrainIdExtensionString = $3 AND GrainTypeString = $4 AND ServiceId = $5
        AND GrainIdN0 = 0 AND GrainIdN1 = 0
        """;

    private const string Select = $"SELECT Version, PayloadBinary FROM OrleansStorage WHERE {Key}";

    private const string Insert = """
        INSERT INTO OrleansStorage
          (GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1, PayloadBinary, ModifiedOn, Version)
        VALUES ($1, $2, $3, $4, $5, 0, 0, $6, CURRENT_TIMESTAMP, 1)
        ON CONFLICT DO NOTHING
        RETURNING Version
        """;

    private const string Update = $"""
        UPDATE OrleansStorage SET PayloadBinary = $6, ModifiedOn = CURRENT_TIMESTAMP, Version = Version + 1
        WHERE {Key} AND Version = $7
        RETURNING Version
        """;

    private const string Delete = $"DELETE FROM OrleansStorage WHERE {Key} AND Version = $6 RETURNING Version";

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var row = await Read(RowKey.Of(stateName, grainId));
        state.State = new Stored { Payload = row?.Payload };
        state.RecordExists = row?.Payload is not null;
        state.ETag = ETag(row?.Version);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var key = RowKey.Of(stateName, grainId);
        var payload = state.State?.Payload ?? default;
        var written = Version(state.ETag) is { } version
            ? await Change(Update, key, payload, version)
            : await Change(Insert, key, payload);
        state.ETag = ETag(written ?? throw Conflict(key, state.ETag));
        state.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Storable(grainState);
        var key = RowKey.Of(stateName, grainId);
        if ((Version(state.ETag) ?? (await Read(key))?.Version) is { } version && await Change(Delete, key, version) is null)
        {
            throw Conflict(key, state.ETag);
        }

        state.State = new Stored();
        state.RecordExists = false;
        state.ETag = null;
    }

    private async Task<Row?> Read(RowKey key)
    {
        var rows = await database.Read(Select, row => new Row(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)), Values(key));
        return rows.SingleOrDefault();
    }

    private Task<int?> Change(string sql, RowKey key, params object[] values) => database.Change(key.GrainHash, sql, [.. Values(key), .. values]);

    private object[] Values(RowKey key) => [key.GrainHash, key.StateHash, key.Grain, key.State, service];

    private static IGrainState<Stored> Storable<T>(IGrainState<T> state) => state as IGrainState<Stored>
        ?? throw new NotSupportedException($"Storage keeps what the journal serialised ({nameof(Stored)}), not {typeof(T)}.");

    private static string? ETag(int? version) => version?.ToString(CultureInfo.InvariantCulture);

    private static int? Version(string? etag) => string.IsNullOrEmpty(etag) ? null : int.Parse(etag, CultureInfo.InvariantCulture);

    private static InconsistentStateException Conflict(RowKey key, string? etag)
        => new($"Somebody else changed {key} first.", storedEtag: "unknown", currentEtag: etag);
}
