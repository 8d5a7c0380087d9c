using Orleans.Storage;

namespace Collab.Journal;

/// <summary>Where the newest head of one journal lies.</summary>
internal sealed class Heads<TState, TEvent>(Rows rows)
    where TState : class, IJournaled<TState, TEvent>
{
    private const string Name = "head";
    private Row row = Row.New(Name);

    /// <summary>False after a failed write, until the row was read again: nobody knows which e-tag it has.</summary>
    private bool isKnown;

    /// <summary>The weight of the newest head in bytes.</summary>
    public int Weight { get; private set; }

    /// <summary>The version of the newest head.</summary>
    public long Version { get; private set; }

    public async Task<Head<TState, TEvent>> Load()
    {
        var stored = await rows.Read(Name);
        var head = stored.Exists ? Head<TState, TEvent>.Read(stored.Payload.Span) : Head<TState, TEvent>.Empty;
        (row, isKnown) = (stored.WithoutPayload, true);
        (Weight, Version) = (stored.Payload.Length, head.Facts.Version);
        return head;
    }

    /// <summary>Serialises and writes a committed state. Safe away from the grain's turns: a head is immutable.</summary>
    /// <exception cref="InconsistentStateException">Another activation wrote, or wrote a newer head.</exception>
    public async Task Write(Head<TState, TEvent> head)
    {
        if (!isKnown && (await Load()).Facts.Version > head.Facts.Version)
        {
            throw new InconsistentStateException("Another activation wrote a newer head.");
        }

        var text = head.Write();
        isKnown = false;
        row = (await rows.Write(row, text)).WithoutPayload;
        isKnown = true;
        (Weight, Version) = (text.Length, head.Facts.Version);
    }
}
