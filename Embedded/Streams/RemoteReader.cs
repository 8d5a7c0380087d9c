using System.Runtime.ExceptionServices;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>Reads a stream of a grain by calls that each wait for more.</summary>
internal sealed class RemoteReader<T>(Catalog catalog, GrainId target, Func<Activation, OpenStream<T>> open, CancellationTokenSource stop) : IAsyncEnumerator<T>
{
    private Pulled<T> last = new(PullOutcome.Heartbeat, []);
    private int index = -1;
    private bool isBegun;
    private bool isDisposed;

    // Touched by turns of the grain only.
    private OpenStream<T>? stream;

    public T Current => last.Elements[index];

    public async ValueTask<bool> MoveNextAsync()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (++index < last.Elements.Count)
        {
            return true;
        }

        if (last.Outcome is PullOutcome.Completed)
        {
            return false;
        }

        index = 0;
        do
        {
            last = await Pull();
        }
        while (last.Outcome is PullOutcome.Heartbeat);
        return last.Elements.Count > 0;
    }

    private async Task<Pulled<T>> Pull()
    {
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            Func<Activation, ValueTask<Pulled<T>>> pull = isBegun ? Continue : Begin;
            isBegun = true;
            var pulled = await Send(pull, stop.Token);
            switch (pulled.Outcome)
            {
                case PullOutcome.Failed:
                    ExceptionDispatchInfo.Throw(pulled.Failure!);
                    break;
                case PullOutcome.Cancelled:
                    throw new OperationCanceledException();
                case PullOutcome.Missing:
                    throw new EnumerationAbortedException("The grain was deactivated since this stream began, or nobody read it for too long.");
            }

            return pulled;
        }
        catch (Exception failure) when (failure is not EnumerationAbortedException)
        {
            await End();
            throw;
        }
    }

    private ValueTask<Pulled<T>> Begin(Activation activation) => (stream = open(activation)).Pull();

    private ValueTask<Pulled<T>> Continue(Activation activation)
        => activation.Streams.Contains(stream!) ? stream!.Pull() : new(new Pulled<T>(PullOutcome.Missing, []));

    public async ValueTask DisposeAsync()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            await End();
            stop.Dispose();
        }
    }

    /// <summary>Ends the body in the grain, and waits until it has; a grain that cannot be reached has ended it.</summary>
    private async Task End()
    {
        if (isBegun)
        {
            Task ended = Send(Close, CancellationToken.None);
            await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async ValueTask<Nothing> Close(Activation activation)
    {
        await (stream?.Close() ?? Task.CompletedTask);
        return default;
    }

    private async Task<TAnswer> Send<TAnswer>(Func<Activation, ValueTask<TAnswer>> body, CancellationToken cancelled)
    {
        var call = new Call<TAnswer>(body) { Interleaves = true };
        _ = catalog.Send(target, call);
        return await call.AnswerUnless(cancelled);
    }
}
