using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>
/// Logs what the hub's methods fail of, in place of SignalR: that logs our refusals as errors with their stacks, and any client could
/// fill the log.
/// </summary>
internal sealed partial class HubFailures(ILogger<HubFailures> log) : IHubFilter
{
    /// <summary>The category of SignalR's own lines about the same failures.</summary>
    public const string Instead = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var method = invocationContext.HubMethodName;
        try
        {
            var result = await next(invocationContext);
            return result is IAsyncEnumerable<Frame> frames ? Watch(method, frames, default) : result;
        }
        catch (Exception failure)
        {
            Log(method, failure);
            throw;
        }
    }

    /// <summary>A stream fails while it is read, which is after its method has answered.</summary>
    private async IAsyncEnumerable<Frame> Watch(string method, IAsyncEnumerable<Frame> frames, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var reading = frames.GetAsyncEnumerator(stop);
        while (true)
        {
            try
            {
                if (!await reading.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                Log(method, failure);
                throw;
            }

            yield return reading.Current;
        }
    }

    private void Log(string method, Exception failure)
    {
        if (failure is HubException refusal)
        {
            LogRefused(log, method, refusal.Message);
        }
        else
        {
            LogFailed(log, failure, method);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Method} refused: {Code}")]
    private static partial void LogRefused(ILogger log, string method, string code);

    [LoggerMessage(LogLevel.Error, "{Method} failed")]
    private static partial void LogFailed(ILogger log, Exception failure, string method);
}
