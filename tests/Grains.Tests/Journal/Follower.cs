using System.Collections.Immutable;

namespace Collab.Journal;

/// <summary>Follows one activation, as fast as the test pulls.</summary>
internal sealed class Follower<TState>
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private readonly Activation<TState> activation;
    private readonly IAsyncEnumerator<Step> steps;
    private Task<bool> next = Task.FromResult(true);

    public Follower(Activation<TState> activation, long after, CancellationToken stop)
    {
        this.activation = activation;
        steps = activation.Journal.Follow(after, Changes, stop).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>The versions that arrived, -1 for too old.</summary>
    public List<long> Versions { get; } = [];

    public List<Step<TState, LedgerEvent>> Steps { get; } = [];

    public bool IsEnded { get; private set; }

    /// <summary>Takes one step more, when it comes; false while the one before has not come.</summary>
    public bool Pull()
    {
        if (IsEnded || !next.IsCompleted)
        {
            return false;
        }

        next = activation.Run(Next);
        return true;
    }

    /// <summary>Takes all that is there.</summary>
    public void PullAll(Turns turns)
    {
        do
        {
            turns.Run();
        }
        while (Pull());
    }

    private async Task<bool> Next()
    {
        try
        {
            IsEnded = !await steps.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            IsEnded = true;
        }

        if (!IsEnded)
        {
            Versions.Add(steps.Current.Version);
        }

        return !IsEnded;
    }

    private ImmutableArray<Change> Changes(Step<TState, LedgerEvent> step)
    {
        Steps.Add(step);
        return [];
    }
}
