using Collab.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Collab.Journal;

/// <summary>One grain's journal in a store that fails as planned, and its activations, on a clock and turns of the test's own.</summary>
internal sealed class World<TState>
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private static readonly GrainId Grain = GrainId.Create("ledger", "occ/ledger/one");

    public Turns Turns { get; } = new();

    public FaultyStorage Storage { get; } = new();

    public ManualTime Time { get; } = new();

    /// <summary>What the store does when it is asked to forget overwritten bytes.</summary>
    public Func<Task> Expunge { get; set; } = () => Task.CompletedTask;

    public Activation<TState> Open() => Turns.Run(Opening());

    public Task<Activation<TState>> Opening()
        => Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.None, Turns).Unwrap();

    private async Task<Activation<TState>> Load()
    {
        var activation = new Activation<TState>(Turns);
        var context = new JournalContext(
            Storage.As(activation), Grain, Time, NullLogger.Instance, activation.Deactivate, () => Expunge()) { OffTurn = Turns };
        activation.Journal = await activation.Run(() => Journal<TState, LedgerEvent>.Open(context));
        return activation;
    }
}
