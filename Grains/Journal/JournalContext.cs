using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Journal;

/// <summary>What a journal needs of the grain that it belongs to.</summary>
/// <param name="Deactivate">Drops this activation, because another one wrote.</param>
/// <param name="Expunge">Asks the store to forget overwritten bytes, after an erasure.</param>
internal sealed record JournalContext(
    IGrainStorage Storage,
    GrainId Grain,
    TimeProvider Time,
    ILogger Log,
    Action Deactivate,
    Func<Task> Expunge)
{
    /// <summary>Where heads are serialised, away from the grain's turns.</summary>
    public TaskScheduler OffTurn { get; init; } = TaskScheduler.Default;
}
