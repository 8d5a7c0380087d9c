using System.Globalization;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>How one operation of the store ends.</summary>
internal enum Fate
{
    Succeeds,

    /// <summary>Fails, and nothing was stored.</summary>
    Fails,

    /// <summary>Is stored, but the caller gets an error.</summary>
    LosesAnswer,

    /// <summary>The caller gets an error; it is stored later, if its e-tag still holds then.</summary>
    ComesLate,

    /// <summary>Somebody else changes the row just before.</summary>
    Conflicts,

    /// <summary>Waits until a test serves it.</summary>
    Waits,
}

/// <summary>A store in memory with the e-tags of the real one, on which every operation ends as planned.</summary>
internal sealed class FaultyStorage
{
    private readonly Dictionary<string, (int Version, byte[]? Payload)> rows = [];

    public Func<Operation, Fate> Plan { get; set; } = _ => Fate.Succeeds;

    /// <summary>Every operation that was asked for, in order.</summary>
    public List<Operation> Asked { get; } = [];

    public List<Operation> Waiting { get; } = [];

    /// <summary>Writes that their callers gave up, and that may still be stored.</summary>
    public List<Operation> Late { get; } = [];

    /// <summary>True for Orleans' own provider, where a cleared row keeps its version; false where it is deleted.</summary>
    public bool KeepsClearedRows { get; set; }

    /// <summary>Told of each payload as it is stored.</summary>
    public Action<string, ReadOnlyMemory<byte>> Stored { get; set; } = (_, _) => { };

    public IEnumerable<string> Names => rows.Where(row => row.Value.Payload is not null).Select(row => row.Key);

    /// <summary>The store as one activation sees it.</summary>
    public IGrainStorage As(object owner) => new Access(this, owner);

    public byte[]? Find(string name) => rows.GetValueOrDefault(name).Payload;

    public void Put(string name, byte[] payload) => rows[name] = (rows.GetValueOrDefault(name).Version + 1, payload);

    public void Remove(string name) => rows.Remove(name);

    public void Serve(Operation operation, Fate fate)
    {
        Waiting.Remove(operation);
        switch (operation.Kind == OperationKind.Read && fate is not (Fate.Succeeds or Fate.Waits) ? Fate.Fails : fate)
        {
            case Fate.Waits:
                Waiting.Add(operation);
                break;
            case Fate.Succeeds when Apply(operation):
                operation.Succeed();
                break;
            case Fate.Succeeds:
                operation.Fail(new InconsistentStateException($"{operation} came second."));
                break;
            case Fate.Conflicts:
                Touch(operation.Name);
                operation.Fail(new InconsistentStateException($"{operation} came second."));
                break;
            case Fate.LosesAnswer:
                Apply(operation);
                operation.Fail(new TimeoutException($"{operation} was not answered."));
                break;
            case Fate.ComesLate:
                Late.Add(operation);
                operation.Fail(new TimeoutException($"{operation} was not answered in time."));
                break;
            default:
                operation.Fail(new IOException($"{operation} failed."));
                break;
        }
    }

    /// <summary>Stores a write that its caller gave up long ago.</summary>
    public void Land(Operation late)
    {
        Late.Remove(late);
        Apply(late);
    }

    private bool Apply(Operation operation)
    {
        var row = rows.GetValueOrDefault(operation.Name);
        if (operation.Kind == OperationKind.Read)
        {
            (operation.ETag, operation.Payload, operation.Exists) = (ETag(row.Version), row.Payload?.ToArray(), row.Payload is not null);
            return true;
        }

        if (operation.ETag != ETag(row.Version))
        {
            return false;
        }

        var isDeleted = operation.Kind == OperationKind.Clear && !KeepsClearedRows;
        row = isDeleted ? default : (row.Version + 1, operation.Kind == OperationKind.Clear ? null : operation.Payload!.ToArray());
        (rows[operation.Name], operation.ETag) = (row, ETag(row.Version));
        operation.Exists = row.Payload is not null;
        if (row.Payload is { } payload)
        {
            Stored(operation.Name, payload);
        }

        return true;
    }

    private void Touch(string name)
    {
        if (rows.TryGetValue(name, out var row) && row.Version > 0)
        {
            rows[name] = (row.Version + 1, row.Payload);
        }
    }

    private static string? ETag(int version) => version == 0 ? null : version.ToString(CultureInfo.InvariantCulture);

    private sealed class Access(FaultyStorage storage, object owner) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
            => Ask(OperationKind.Read, stateName, (IGrainState<Stored>)grainState);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
            => Ask(OperationKind.Write, stateName, (IGrainState<Stored>)grainState);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
            => Ask(OperationKind.Clear, stateName, (IGrainState<Stored>)grainState);

        private async Task Ask(OperationKind kind, string name, IGrainState<Stored> state)
        {
            var operation = new Operation(owner, kind, name) { ETag = state.ETag, Payload = state.State?.Payload.ToArray() };
            storage.Asked.Add(operation);
            storage.Serve(operation, storage.Plan(operation));
            await operation.Done;
            (state.State, state.ETag, state.RecordExists) = (new Stored { Payload = operation.Payload }, operation.ETag, operation.Exists);
        }
    }
}
