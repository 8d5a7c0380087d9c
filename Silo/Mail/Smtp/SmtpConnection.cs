using System.Net.Sockets;
using Collab.Mail.Mime;

namespace Collab.Mail.Smtp;

/// <summary>One connection to a server, over which one message goes after the other.</summary>
internal sealed class SmtpConnection : IDisposable
{
    private const int Go = 354;

    private readonly SmtpPatience patience;
    private readonly Stream stream;
    private readonly ReplyReader replies;
    private readonly SmtpOffers offers;
    private readonly CancellationTokenSource hurry;
    private readonly ByteText commands = new();
    private readonly ByteText content = new();
    private bool wasUsed;
    private bool wasAnswered;
    private bool mustReset;
    private bool isBroken;

    /// <summary>Takes over what <see cref="SmtpOpening"/> opened.</summary>
    public SmtpConnection(SmtpPatience patience, Stream stream, ReplyReader replies, SmtpOffers offers, CancellationTokenSource hurry)
        => (this.patience, this.stream, this.replies, this.offers, this.hurry) = (patience, stream, replies, offers, hurry);

    /// <summary>Whether the next message may go over it. Whoever stopped or was too late has broken it, even just after the last answer.</summary>
    public bool IsOpen => !isBroken && !hurry.IsCancellationRequested;

    /// <summary>When nothing went over it any more; set by the pool.</summary>
    public long IdleSince { get; set; }

    public async Task<Attempt> Send(Outgoing mail, CancellationToken stop)
    {
        using var stopping = stop.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), hurry);
        var isSent = false;
        wasAnswered = false;
        try
        {
            if (mail.NeedsUtf8 && !offers.Utf8)
            {
                return new(new(MailEnd.Refused, "5.6.7", "The server takes no such addresses"));
            }

            content.Clear();
            mail.Write(content);
            content.EndMessage();
            if (offers.Size > 0 && content.Length > offers.Size)
            {
                return new(new(MailEnd.Refused, "5.3.4", "The message is too big for the server"));
            }

            if (await Announce(mail) is { } no)
            {
                wasUsed = true;
                return no;
            }

            wasUsed = true;
            hurry.CancelAfter(patience.Content);
            // Where this fails, the system did not take all of it, and its end is the dot that makes it a message.
            await stream.WriteAsync(content.Written, hurry.Token);
            isSent = true;
            var reply = await Hear(patience.Answer);
            mustReset = false;
            return Attempt.OfMessage(reply);
        }
        catch (Exception broken) when (IsBreak(broken))
        {
            isBroken = true;
            var why = broken is OperationCanceledException ? stop.IsCancellationRequested ? "Stopped" : "The server took too long" : broken.Message;
            return new(new(isSent ? MailEnd.Lost : MailEnd.Deferred, null, why), IsStale: wasUsed && !wasAnswered && broken is not OperationCanceledException);
        }
        finally
        {
            hurry.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What a network or a server does to a connection, told from our own faults.</summary>
    public static bool IsBreak(Exception exception)
        => exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException;

    /// <summary>Says goodbye and hangs up, without waiting for an answer.</summary>
    public void Dispose()
    {
        try
        {
            if (IsOpen)
            {
                stream.Write("QUIT\r\n"u8);
            }
        }
        catch (Exception broken) when (IsBreak(broken))
        {
            // It is gone already.
        }

        isBroken = true;
        stream.Dispose();
        hurry.Dispose();
    }

    /// <summary>Sender, recipient, and that a message comes; null where it may come.</summary>
    private async ValueTask<Attempt?> Announce(Outgoing mail)
    {
        var (sender, recipient, go) = offers.Pipelining ? await AnnounceAtOnce(mail) : await AnnounceInTurn(mail);
        if (sender.IsGoodbye || recipient.IsGoodbye || go.IsGoodbye)
        {
            isBroken = true;
        }

        if (go.Code == Go && !recipient.IsYes && IsOpen)
        {
            // A server may take content for nobody; it gets none (RFC 2920, 3.1).
            await Say(".\r\n"u8);
            await Hear(patience.Command);
        }

        return !sender.IsYes ? Attempt.OfSender(sender) with { IsStale = wasUsed && sender.IsGoodbye }
            : !recipient.IsYes ? Attempt.OfRecipient(recipient)
            : go.Code != Go ? Attempt.OfRecipient(go)
            : null;
    }

    private async ValueTask<(SmtpReply Sender, SmtpReply Recipient, SmtpReply Go)> AnnounceAtOnce(Outgoing mail)
    {
        commands.Clear();
        if (mustReset)
        {
            commands.Add("RSET\r\n"u8);
        }

        AddSender(mail);
        AddRecipient(mail);
        commands.Add("DATA\r\n"u8);
        await Say();
        if (mustReset && await Hear(patience.Command) is { IsYes: false } reset)
        {
            // The answers to what was said after it would be taken for those to the next mail.
            isBroken = true;
            return (reset, default, default);
        }

        mustReset = true;
        var sender = await Hear(patience.Command);
        var recipient = sender.IsGoodbye ? default : await Hear(patience.Command);
        // After a goodbye nothing more comes.
        return (sender, recipient, sender.IsGoodbye || recipient.IsGoodbye ? default : await Hear(patience.Command));
    }

    private async ValueTask<(SmtpReply Sender, SmtpReply Recipient, SmtpReply Go)> AnnounceInTurn(Outgoing mail)
    {
        if (mustReset && await Ask("RSET\r\n"u8) is { IsYes: false } reset)
        {
            return (reset, default, default);
        }

        mustReset = true;
        commands.Clear();
        AddSender(mail);
        await Say();
        var sender = await Hear(patience.Command);
        if (!sender.IsYes)
        {
            return (sender, default, default);
        }

        commands.Clear();
        AddRecipient(mail);
        await Say();
        var recipient = await Hear(patience.Command);
        return (sender, recipient, recipient.IsYes ? await Ask("DATA\r\n"u8) : default);
    }

    private void AddSender(Outgoing mail)
        => commands.Add("MAIL FROM:<"u8).Add(mail.Envelope.Text.AsSpan()).Add(mail.NeedsUtf8 ? "> SMTPUTF8\r\n"u8 : ">\r\n"u8);

    private void AddRecipient(Outgoing mail) => commands.Add("RCPT TO:<"u8).Add(mail.To.Text.AsSpan()).Add(">\r\n"u8);

    private ValueTask<SmtpReply> Ask(ReadOnlySpan<byte> command)
    {
        commands.Clear();
        commands.Add(command);
        return Asked();
    }

    private async ValueTask<SmtpReply> Asked()
    {
        await Say();
        return await Hear(patience.Command);
    }

    private ValueTask Say(ReadOnlySpan<byte> command)
    {
        commands.Clear();
        commands.Add(command);
        return Say();
    }

    private ValueTask Say()
    {
        hurry.CancelAfter(patience.Command);
        return stream.WriteAsync(commands.Written, hurry.Token);
    }

    private async ValueTask<SmtpReply> Hear(TimeSpan within)
    {
        hurry.CancelAfter(within);
        var reply = await replies.Read(stream, hurry.Token);
        wasAnswered = true;
        return reply;
    }
}
