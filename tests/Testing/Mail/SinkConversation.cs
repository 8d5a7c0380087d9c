using System.Buffers;
using System.Net.Security;
using System.Text;

namespace Collab.Testing.Mail;

/// <summary>What the sink says over one connection, from the greeting to the end.</summary>
internal sealed class SinkConversation(SmtpSink sink, Stream first, CancellationToken stop)
{
    private readonly SinkOptions options = sink.Options;
    private readonly ArrayBufferWriter<byte> replies = new();
    private readonly SinkReader reader = new();
    private Stream stream = first;
    private bool isEncrypted;
    private bool isKnown;
    private string sender = "";
    private string recipient = "";
    private SinkFault fault = SinkFault.None;

    public async Task Run()
    {
        if (options.IsTlsAtOnce)
        {
            await Encrypt();
        }

        Say(options.Greeting);
        while (await Line() is { } line && await Do(line))
        {
        }
    }

    /// <summary>False where the conversation is over.</summary>
    private async ValueTask<bool> Do(string line)
    {
        if (Is(line, "MAIL FROM:"))
        {
            sender = options.Account is null || isKnown ? Address(line) : "";
            Say(sender.Length > 0 ? options.SenderReply : "530 5.7.0 Who are you?");
            return true;
        }

        if (Is(line, "RCPT TO:"))
        {
            return await Recipient(Address(line));
        }

        switch (line.ToUpperInvariant().Split(' '))
        {
            case ["DATA"] when recipient.Length > 0:
                return await Content();
            case ["DATA"]:
                Say("503 5.5.1 For whom?");
                return true;
            case ["RSET"]:
                recipient = "";
                Say("250 2.0.0 Ok");
                return true;
            case ["EHLO", ..]:
                Greet();
                return true;
            case ["STARTTLS"]:
                return await StartTls();
            case ["AUTH", var way, ..]:
                await Authenticate(way, line);
                return true;
            case ["QUIT"]:
                Say("221 2.0.0 Bye");
                await Flush();
                return false;
            default:
                Say("500 5.5.2 What?");
                return true;
        }
    }

    private void Greet()
    {
        Say("250-sink at your service");
        foreach (var offer in new[]
        {
            options.Pipelining ? "PIPELINING" : "",
            options.Utf8 ? "SMTPUTF8" : "",
            options.Size > 0 ? $"SIZE {options.Size}" : "",
            options.Certificate is not null && !isEncrypted ? "STARTTLS" : "",
            options.Account is not null && (isEncrypted || options.Certificate is null) ? $"AUTH {options.Ways}" : "",
        }.Where(offer => offer.Length > 0))
        {
            Say($"250-{offer}");
        }

        Say("250 8BITMIME");
    }

    private async ValueTask<bool> Recipient(string address)
    {
        fault = options.Faults(address);
        if (fault.CutsAtRecipient)
        {
            return false;
        }

        if (!fault.BeforeRecipient.IsCompleted)
        {
            await Flush();
            await fault.BeforeRecipient.WaitAsync(stop);
        }

        var isWelcome = sender.Length > 0 && options.SenderReply.StartsWith('2') && fault.RecipientReply.StartsWith('2');
        recipient = isWelcome ? address : "";
        Say(sender.Length == 0 || !options.SenderReply.StartsWith('2') ? "503 5.5.1 From whom?" : fault.RecipientReply);
        return !fault.RecipientReply.StartsWith("421", StringComparison.Ordinal) || await Bye();
    }

    private async ValueTask<bool> Content()
    {
        Say("354 Go on");
        await Flush();
        if (fault.CutsInContent)
        {
            await reader.Some(stream, stop);
            return false;
        }

        var content = await reader.Content(stream, stop);
        if (content is null)
        {
            return false;
        }

        var isTaken = fault.ContentReply.StartsWith('2');
        sink.Keep(new(sender, recipient, SinkReader.MessageId(content.Value.Span), isTaken, isEncrypted, options.KeepsBytes ? SinkReader.Unstuffed(content.Value.Span) : default));
        recipient = "";
        if (fault.CutsAfterContent)
        {
            return false;
        }

        if (!fault.Before.IsCompleted)
        {
            await fault.Before.WaitAsync(stop);
        }

        Say(fault.ContentReply);
        return !fault.ContentReply.StartsWith("421", StringComparison.Ordinal) || await Bye();
    }

    private async ValueTask<bool> Bye()
    {
        await Flush();
        return false;
    }

    private async ValueTask<bool> StartTls()
    {
        if (options.Certificate is null || isEncrypted)
        {
            Say("502 5.5.1 No");
            return true;
        }

        Say($"220 2.0.0 Go on{(options.Injected.Length > 0 ? "\r\n" : "")}{options.Injected}");
        await Flush();
        await Encrypt();
        return true;
    }

    private async Task Encrypt()
    {
        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = secure;
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = options.Certificate }, stop);
        isEncrypted = true;
    }

    private async ValueTask Authenticate(string way, string line)
    {
        string? said;
        if (way == "PLAIN")
        {
            said = Text(line.Split(' ')[2]);
        }
        else
        {
            Say("334 VXNlcm5hbWU6");
            var user = Text(await Line() ?? "");
            Say("334 UGFzc3dvcmQ6");
            said = $"\0{user}\0{Text(await Line() ?? "")}";
        }

        isKnown = options.Account is var (name, password) && said == $"\0{name}\0{password}";
        Say(isKnown ? "235 2.7.0 Welcome" : "535 5.7.8 Not you");
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static bool Is(string line, string command) => line.StartsWith(command, StringComparison.OrdinalIgnoreCase);

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    /// <summary>Replies wait until there is nothing more to read: those to several commands go as one.</summary>
    private void Say(string reply)
    {
        Encoding.UTF8.GetBytes(reply, replies);
        replies.Write("\r\n"u8);
    }

    private async ValueTask Flush()
    {
        if (replies.WrittenCount > 0)
        {
            await stream.WriteAsync(replies.WrittenMemory, stop);
            replies.ResetWrittenCount();
        }
    }

    private async ValueTask<string?> Line()
    {
        while (true)
        {
            if (reader.Line() is { } line)
            {
                return line;
            }

            await Flush();
            if (!await reader.Some(stream, stop))
            {
                return null;
            }
        }
    }
}
