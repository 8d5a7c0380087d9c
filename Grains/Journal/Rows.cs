using Orleans.Storage;

namespace Collab.Journal;

/// <summary>The rows of one grain in the store, by name.</summary>
internal sealed class Rows(IGrainStorage storage, GrainId grain, string kind)
{
    public async Task<Row> Read(string name)
    {
        var state = new GrainState<Stored>(new Stored());
        await storage.ReadStateAsync(Name(name), grain, state);
        return new(name, state.RecordExists ? state.State!.Payload : default, state.ETag);
    }

    /// <summary>Writes a row over the version that was read or written before.</summary>
    /// <exception cref="InconsistentStateException">Somebody else wrote it meanwhile.</exception>
    public async Task<Row> Write(Row row, ReadOnlyMemory<byte> payload)
    {
        var state = new GrainState<Stored>(new Stored { Payload = payload }, row.ETag) { RecordExists = row.ETag is not null };
        await storage.WriteStateAsync(Name(row.Name), grain, state);
        return row with { Payload = payload, ETag = state.ETag };
    }

    public async Task Clear(string name)
    {
        var state = new GrainState<Stored>(new Stored());
        await storage.ReadStateAsync(Name(name), grain, state);
        if (state.RecordExists)
        {
            await storage.ClearStateAsync(Name(name), grain, state);
        }
    }

    private string Name(string name) => $"{kind}/{name}";
}

/// <summary>A row as it was last read or written; no e-tag means that it does not exist yet.</summary>
internal sealed record Row(string Name, ReadOnlyMemory<byte> Payload, string? ETag)
{
    public static Row New(string name) => new(name, default, null);

    public bool Exists => ETag is not null;
}
