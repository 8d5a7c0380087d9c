using System.Collections.Concurrent;
using Collab.Mail.Mime;

namespace Collab.Mail.Smtp;

/// <summary>Keeps connections open for the messages to come: as many as are set, no more, and none that nothing goes over for long.</summary>
internal sealed partial class SmtpPool : IDisposable
{
    private readonly SmtpSettings settings;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly SemaphoreSlim places;
    private readonly ConcurrentStack<SmtpConnection> idle = [];
    private readonly ITimer tidying;
    private volatile OwnFault? ownFault;
    private volatile bool isOver;

    public SmtpPool(SmtpSettings settings, TimeProvider time, ILogger log)
    {
        (this.settings, this.time, this.log) = (settings, time, log);
        places = new(settings.Connections);
        tidying = time.CreateTimer(_ => CloseIdle(settings.Patience.Idle), null, settings.Patience.Idle, settings.Patience.Idle / 2);
    }

    /// <summary>Waits for a connection, and sends over it.</summary>
    public async Task<MailAnswer> Send(Outgoing mail, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            if (ownFault is { } fault && time.GetElapsedTime(fault.Since) < settings.Patience.AfterOwnFault)
            {
                return fault.Answer;
            }

            var attempt = await TrySend(mail, stop);
            Note(attempt);
            return attempt.Answer;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        isOver = true;
        tidying.Dispose();
        CloseIdle(TimeSpan.Zero);
        places.Dispose();
    }

    private async Task<Attempt> TrySend(Outgoing mail, CancellationToken stop)
    {
        while (idle.TryPop(out var kept))
        {
            // Servers hang up on whom they have not heard for a while, and nobody hears of that before the next word.
            if (await SendOver(kept, mail, stop) is { IsStale: false } done)
            {
                return done;
            }
        }

        SmtpConnection connection;
        try
        {
            connection = await SmtpOpening.Open(settings, stop);
        }
        catch (SmtpClosed closed)
        {
            return new(closed.Reply.As(MailEnd.Deferred) with { IsForAll = true }, closed.IsOurs);
        }
        catch (Exception broken) when (SmtpConnection.IsBreak(broken))
        {
            return new(new(MailEnd.Deferred, null, broken is OperationCanceledException ? "The server took too long" : broken.Message) { IsForAll = true });
        }

        return await SendOver(connection, mail, stop);
    }

    private async Task<Attempt> SendOver(SmtpConnection connection, Outgoing mail, CancellationToken stop)
    {
        var attempt = await connection.Send(mail, stop);
        if (connection.IsOpen && !isOver)
        {
            connection.IdleSince = time.GetTimestamp();
            idle.Push(connection);
        }
        else
        {
            connection.Dispose();
        }

        return attempt;
    }

    private void Note(Attempt attempt)
    {
        if (attempt.IsOurs)
        {
            if (ownFault is null)
            {
                LogOwnFault(log, settings.Host, attempt.Answer.Words);
            }

            ownFault = new(attempt.Answer, time.GetTimestamp());
        }
        else if (attempt.Answer.End == MailEnd.Taken && ownFault is not null)
        {
            ownFault = null;
        }
    }

    private void CloseIdle(TimeSpan longerThan)
    {
        var young = new List<SmtpConnection>();
        while (idle.TryPop(out var connection))
        {
            if (longerThan > TimeSpan.Zero && time.GetElapsedTime(connection.IdleSince) < longerThan)
            {
                young.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }

        foreach (var connection in Enumerable.Reverse(young))
        {
            idle.Push(connection);
        }
    }

    private sealed record OwnFault(MailAnswer Answer, long Since);

    [LoggerMessage(LogLevel.Error, "{Host} takes no mail as the settings under mail are: {Words}. Mails wait until it does")]
    private static partial void LogOwnFault(ILogger log, string host, string? words);
}
