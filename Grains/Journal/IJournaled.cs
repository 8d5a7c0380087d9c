namespace Collab.Journal;

/// <summary>A state that is folded from events. Both are written as JSON (<see cref="RowJson"/>).</summary>
internal interface IJournaled<TSelf, TEvent>
    where TSelf : class, IJournaled<TSelf, TEvent>
{
    /// <summary>Names the rows: <c>{kind}/head</c>, <c>{kind}/page/{n}</c>.</summary>
    static abstract string Kind { get; }

    static abstract TSelf Empty { get; }

    /// <summary>False where only the present counts: pages that a head covers are deleted, and old names with them.</summary>
    static virtual bool KeepsHistory => true;

    /// <summary>The state after an event. Total: whatever was once decided can be folded, also after its words were erased.</summary>
    TSelf Evolve(TEvent happened, Stamp stamp);
}

/// <summary>An event that takes the words out of earlier entries, wherever they are stored.</summary>
internal interface IErasure
{
    /// <summary>The versions of the entries that lose their words.</summary>
    IEnumerable<long> Erases { get; }
}

/// <summary>An event that holds people's words, and can stand without them.</summary>
internal interface IErasable<TEvent>
{
    /// <summary>The same event with its words gone; an event without words returns itself.</summary>
    TEvent Erased();
}
