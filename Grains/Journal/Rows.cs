using Orleans.Storage;

namespace Collab.Journal;

/// <summary>The rows of one grain in the store, by name.</summary>
internal sealed class Rows(IGrainStorage storage, GrainId grain, string kind)
{
    public async Task<Row> Read(string name)
    {
        var state = new GrainState<Stored>(new Stored());
        await storage.ReadStateAsync(Name(name), grain, state);
        return new(name, state.RecordExists, state.RecordExists ? state.State!.Payload : default, state.ETag);
    }

    /// <summary>Writes a row over the version that was read or written before.</summary>
    /// <exception cref="InconsistentStateException">Somebody else wrote it meanwhile.</exception>
    public async Task<Row> Write(Row row, ReadOnlyMemory<byte> payload)
    {
        var state = new GrainState<Stored>(new Stored { Payload = payload }, row.ETag) { RecordExists = row.Exists };
        await storage.WriteStateAsync(Name(row.Name), grain, state);
        return new(row.Name, true, payload, state.ETag);
    }

    /// <summary>Deletes a row as it was read, if it was there.</summary>
    /// <exception cref="InconsistentStateException">Somebody else wrote it meanwhile.</exception>
    public async Task Clear(Row row)
    {
        if (row.Exists)
        {
            var state = new GrainState<Stored>(new Stored(), row.ETag) { RecordExists = true };
            await storage.ClearStateAsync(Name(row.Name), grain, state);
        }
    }

    private string Name(string name) => $"{kind}/{name}";
}

/// <summary>A row as it was last read or written.</summary>
/// <param name="ETag">None where there is no row; a cleared row may still have one.</param>
internal sealed record Row(string Name, bool Exists, ReadOnlyMemory<byte> Payload, string? ETag)
{
    public static Row New(string name) => new(name, false, default, null);

    public Row WithoutPayload => this with { Payload = default };
}
