namespace Collab.Embedded;

/// <summary>A stream that a grain is writing, as its activation keeps it.</summary>
internal interface IOpenStream
{
    /// <summary>Whether nobody has asked for more since this was asked last.</summary>
    bool IsAbandoned();

    Task Close();
}

/// <summary>Runs the body of one stream on its activation, as far as its reader asks for.</summary>
internal sealed class OpenStream<T>(Activation activation, IAsyncEnumerator<T> body, CancellationTokenSource stop, int batchSize) : IOpenStream
{
    private readonly TimeSpan timeout = activation.Catalog.Options.ResponseTimeout;
    private readonly TimeProvider time = activation.Catalog.Time;
    private Task<bool>? moving;
    private bool isPulled;
    private bool wasPulled;

    /// <summary>Answers with what is there, or waits for half of the response timeout for the next element.</summary>
    public async ValueTask<Pulled<T>> Pull()
    {
        isPulled = wasPulled = true;
        var pulled = await Gather();
        isPulled = false;
        await (pulled.HasEnded ? Close() : Task.CompletedTask);
        return pulled;
    }

    private async ValueTask<Pulled<T>> Gather()
    {
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
                    return new(elements, HasEnded: true);
                }
            }

            return elements.Count > 0 ? new(elements) : await Wait(moving!);
        }
        catch (Exception failure)
        {
            return new([], HasEnded: true, failure);
        }
    }

    private async ValueTask<Pulled<T>> Wait(Task<bool> next)
    {
        await Quietly(next.WaitAsync(timeout / 2, time, stop.Token));
        if (!next.IsCompleted)
        {
            stop.Token.ThrowIfCancellationRequested();
            return new([]);
        }

        moving = null;
        return await next ? new([body.Current]) : new([], HasEnded: true);
    }

    public bool IsAbandoned() => !isPulled && !Interlocked.Exchange(ref wasPulled, false);

    public async Task Close()
    {
        if (activation.Streams.Remove(this))
        {
            await Quietly(activation.Post(stop.Cancel));
            await Quietly(moving?.WaitAsync(timeout, time) ?? Task.CompletedTask);

            // A body that does not end cannot be disposed.
            await Quietly(moving is null or { IsCompleted: true } ? body.DisposeAsync().AsTask().WaitAsync(timeout, time) : Task.CompletedTask);
        }
    }

    private static async Task Quietly(Task task)
        => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}

/// <summary>What a stream has to say when it is asked for more: nothing yet, some elements, or the last of them.</summary>
internal sealed record Pulled<T>(IReadOnlyList<T> Elements, bool HasEnded = false, Exception? Failure = null);
