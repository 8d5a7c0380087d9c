using System.Threading.Channels;

namespace Collab.Mail;

/// <summary>Sends letters in their order, several at once. What cannot be sent is logged without its words, and its reader asks again.</summary>
internal sealed partial class Letters(IMailTransport transport, MailAddresses addresses, TimeProvider time, ILogger<Letters> log) : BackgroundService, IMail
{
    private const int MostWaiting = 1000;

    /// <summary>One server that answers slowly must not hold back whoever wants to come in.</summary>
    private const int AtOnce = 4;

    /// <summary>Whoever asked for a code just before a stop may still get it.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(MostWaiting);
    private readonly Lock gate = new();
    private int unsent;
    private TaskCompletionSource allSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Send(Letter letter)
    {
        Count(1);
        if (!waiting.Writer.TryWrite(letter))
        {
            Count(-1);
            LogFull(log, MostWaiting);
        }
    }

    /// <summary>Waits until none of those that were given so far waits any more.</summary>
    public Task AllSent()
    {
        lock (gate)
        {
            return unsent == 0 ? Task.CompletedTask : allSent.Task;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(AllSent(), Task.Delay(Farewell, time, cancellationToken));
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Deliver(stoppingToken)));

    private async Task Deliver(CancellationToken stop)
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync(stop))
        {
            if (await transport.Send(Message(letter), stop) is { End: not MailEnd.Taken } answer)
            {
                LogFailed(log, answer.End, answer.Status, answer.Words);
            }

            Count(-1);
        }
    }

    private void Count(int more)
    {
        lock (gate)
        {
            unsent += more;
            if (unsent == 0)
            {
                allSent.TrySetResult();
                allSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private MailMessage Message(Letter letter) => new(
        new(letter.From, addresses.From),
        new(null, letter.To),
        addresses.From,
        $"{Ids.New(time)}@{addresses.Domain}",
        time.GetUtcNow(),
        letter.Subject,
        letter.Text,
        letter.Language,
        Collective: "");

    [LoggerMessage(LogLevel.Error, "A mail was dropped: {Waiting} are waiting already")]
    private static partial void LogFull(ILogger log, int waiting);

    [LoggerMessage(LogLevel.Error, "A mail ended {End}: {Status} {Words}")]
    private static partial void LogFailed(ILogger log, MailEnd end, string? status, string? words);
}
