using System.Runtime.ExceptionServices;

namespace Collab.Embedded;

/// <summary>A stream of a grain, as its caller holds it: every reading of it runs the grain's method anew.</summary>
internal sealed class RemoteStream<T>(Catalog catalog, GrainId target, Func<object, CancellationToken, IAsyncEnumerable<T>> open, CancellationToken stop) : IAsyncEnumerable<T>
{
    private int batchSize = 100;

    public RemoteStream<T> InBatches(int size)
    {
        batchSize = size;
        return this;
    }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => new Reader(this, CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken));

    private OpenStream<T> Open(Activation activation)
    {
        var ending = new CancellationTokenSource();
        var stream = new OpenStream<T>(activation, open(activation.Grain!, ending.Token).GetAsyncEnumerator(ending.Token), ending, batchSize);
        activation.Streams.Add(stream);
        return stream;
    }

    private Task<TAnswer> Call<TAnswer>(Func<Activation, ValueTask<TAnswer>> body, CancellationToken cancelled)
    {
        var call = new Call<TAnswer>(body) { Interleaves = true };
        catalog.Send(target, call);
        return call.AnswerUnless(cancelled);
    }

    /// <summary>Reads by calls that each wait for more.</summary>
    private sealed class Reader(RemoteStream<T> source, CancellationTokenSource stop) : IAsyncEnumerator<T>
    {
        private Pulled<T> last = new([]);
        private int index = -1;
        private bool isOpen;

        // Touched by turns of the grain only.
        private OpenStream<T>? stream;

        public T Current => last.Elements[index];

        public async ValueTask<bool> MoveNextAsync()
        {
            while (++index >= last.Elements.Count && !last.HasEnded)
                (last, index) = (await Pull(), -1);

            return index < last.Elements.Count;
        }

        private async Task<Pulled<T>> Pull()
        {
            try
            {
                stop.Token.ThrowIfCancellationRequested();
                Func<Activation, ValueTask<Pulled<T>?>> pull = isOpen ? Continue : Begin;
                isOpen = true;
                var pulled = await source.Call(pull, stop.Token)
                    ?? throw new EnumerationAbortedException("The grain was deactivated since this stream began, or nobody read it for too long.");
                if (pulled.Failure is not null)
                    ExceptionDispatchInfo.Throw(pulled.Failure);

                return pulled;
            }
            catch
            {
                last = new([], HasEnded: true);
                await End();
                throw;
            }
        }

        private async ValueTask<Pulled<T>?> Begin(Activation activation) => await (stream = source.Open(activation)).Pull();

        private async ValueTask<Pulled<T>?> Continue(Activation activation)
            => activation.Streams.Contains(stream!) ? await stream!.Pull() : null;

        /// <summary>Ends the body in the grain, and waits until it has; a grain that cannot be reached has ended it.</summary>
        private async Task End()
        {
            if (isOpen)
            {
                isOpen = false;
                Task ended = source.Call(async _ => { await (stream?.Close() ?? Task.CompletedTask); return true; }, CancellationToken.None);
                await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await End();
            stop.Dispose();
        }
    }
}
