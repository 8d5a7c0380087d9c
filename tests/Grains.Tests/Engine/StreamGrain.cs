using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;

namespace Collab.Engine;

/// <summary>A grain that counts aloud.</summary>
internal interface IStreamGrain : IGrainWithStringKey
{
    /// <summary>Counts to <paramref name="end"/>, as fast as it is read.</summary>
    IAsyncEnumerable<int> Count(int end);

    /// <summary>Counts, waiting at a gate before each number.</summary>
    IAsyncEnumerable<int> CountAtGates(CancellationToken stop = default);

    IAsyncEnumerable<int> FailAfter(int numbers);

    IAsyncEnumerable<int> Refuse();

    /// <summary>Tells of each number whether it was made on a turn, alone.</summary>
    IAsyncEnumerable<bool> CountInTurns(int end);

    Task Ping();

    Task Leave();
}

[GrainType("test-stream")]
internal sealed class StreamGrain(Witness witness) : Grain, IStreamGrain
{
    private int turning;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        witness.Saw($"deactivated {Key}");
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<int> Count(int end)
    {
        await using var ended = Ends();
        for (var n = 1; n <= end; n++)
        {
            witness.Saw($"made {Key}");
            yield return n;
        }
    }

    public async IAsyncEnumerable<int> CountAtGates([EnumeratorCancellation] CancellationToken stop)
    {
        await using var ended = Ends();
        for (var n = 1; ; n++)
        {
            witness.Saw($"waiting {Key}");
            await witness.Gate($"{Key}/{n}").WaitAsync(stop);
            yield return n;
        }
    }

    public async IAsyncEnumerable<int> FailAfter(int numbers)
    {
        for (var n = 1; n <= numbers; n++)
        {
            yield return n;
        }

        await Task.Yield();
        throw new InvalidOperationException("No more.");
    }

    public IAsyncEnumerable<int> Refuse() => throw new ArgumentException("Not at all.");

    public async IAsyncEnumerable<bool> CountInTurns(int end)
    {
        for (var n = 1; n <= end; n++)
        {
            await Task.Yield();
            var alone = Interlocked.Increment(ref turning) == 1;
            Thread.SpinWait(20);
            Interlocked.Decrement(ref turning);
            yield return alone && TaskScheduler.Current != TaskScheduler.Default;
        }
    }

    public Task Ping() => Task.CompletedTask;

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private End Ends() => new(witness, Key);

    private sealed class End(Witness witness, string key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            witness.Saw($"ended {key}");
        }
    }
}
