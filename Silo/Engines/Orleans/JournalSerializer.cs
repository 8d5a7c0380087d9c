using Collab.Journal;
using Orleans.Storage;

namespace Collab;

/// <summary>Passes the journal's bytes through, as our own storage does.</summary>
internal sealed class JournalSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => input is Stored stored ? new(stored.Payload) : throw NotStored<T>();

    public T? Deserialize<T>(BinaryData input) => new Stored { Payload = input.ToMemory() } is T stored ? stored : throw NotStored<T>();

    private static NotSupportedException NotStored<T>()
        => new($"Storage keeps what the journal serialised ({nameof(Stored)}), not {typeof(T)}.");
}
