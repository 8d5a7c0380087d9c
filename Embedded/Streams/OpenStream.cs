namespace Collab.Embedded;

/// <summary>A stream that a grain is writing, as its activation keeps it.</summary>
internal abstract class OpenStream
{
    private bool isPulled = true;

    protected bool IsBusy { get; private set; }

    protected void MarkPulled(bool isBusy) => (isPulled, IsBusy) = (true, isBusy);

    /// <summary>Whether nobody has asked for more since this was asked last.</summary>
    public bool IsAbandoned()
    {
        var abandoned = !isPulled && !IsBusy;
        isPulled = false;
        return abandoned;
    }

    public abstract Task Close();
}

/// <summary>Runs the body of one stream on its activation, as far as its reader asks for.</summary>
internal sealed class OpenStream<T>(Activation activation, IAsyncEnumerator<T> body, CancellationTokenSource stop, int batchSize, TimeSpan timeout, TimeProvider time) : OpenStream
{
    private Task<bool>? moving;

    /// <summary>Answers with what is there, or waits for half of the response timeout for the next element.</summary>
    public async ValueTask<Pulled<T>> Pull()
    {
        MarkPulled(isBusy: true);
        try
        {
            var elements = new List<T>();
            while (moving is null && elements.Count < batchSize)
            {
                var move = body.MoveNextAsync();
                if (!move.IsCompletedSuccessfully)
                {
                    moving = move.AsTask();
                }
                else if (await move)
                {
                    elements.Add(body.Current);
                }
                else
                {
                    return await End(new(PullOutcome.Completed, elements));
                }
            }

            return elements.Count > 0 ? new(PullOutcome.Elements, elements) : await Wait();
        }
        catch (Exception failure)
        {
            return await End(new(PullOutcome.Failed, [], failure));
        }
        finally
        {
            MarkPulled(isBusy: false);
        }
    }

    private async ValueTask<Pulled<T>> Wait()
    {
        var waited = moving!;
        await Quietly(waited.WaitAsync(timeout / 2, time, stop.Token));
        if (!waited.IsCompleted && !stop.IsCancellationRequested)
        {
            return new(PullOutcome.Heartbeat, []);
        }

        moving = waited.IsCompleted ? null : waited;
        return waited.IsCompletedSuccessfully && await waited ? new(PullOutcome.Elements, [body.Current])
            : await End(waited.IsCompletedSuccessfully ? new(PullOutcome.Completed, [])
                : waited.Exception is { InnerException: { } failure } ? new(PullOutcome.Failed, [], failure)
                : new(PullOutcome.Cancelled, []));
    }

    private async ValueTask<Pulled<T>> End(Pulled<T> last)
    {
        await Close();
        return last;
    }

    public override async Task Close()
    {
        if (!activation.Streams.Remove(this))
        {
            return;
        }

        await stop.CancelAsync();
        if (moving is not null)
        {
            await Quietly(moving.WaitAsync(timeout, time));
        }

        // A body that does not end cannot be disposed.
        if (moving is null or { IsCompleted: true })
        {
            await Quietly(body.DisposeAsync().AsTask().WaitAsync(timeout, time));
        }
    }

    private static async Task Quietly(Task task)
        => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}
