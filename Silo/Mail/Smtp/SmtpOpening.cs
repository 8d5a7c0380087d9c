using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Collab.Mail.Smtp;

/// <summary>Opens a connection: greeting, encryption, authentication, until the server would take a message.</summary>
internal sealed class SmtpOpening(SmtpSettings settings) : IDisposable
{
    /// <summary>Milliseconds for the one word that is said without waiting for an answer.</summary>
    private const int GoodbyeTimeout = 1000;

    private readonly ReplyReader replies = new();
    private readonly CancellationTokenSource hurry = new();
    private Stream stream = Stream.Null;
    private bool isEncrypted;
    private bool isLocal;
    private string ownAddress = "";
    private bool isHandedOver;

    /// <exception cref="SmtpClosed">The server takes no mail from us.</exception>
    public static async Task<SmtpConnection> Open(SmtpSettings settings, CancellationToken stop)
    {
        using var opening = new SmtpOpening(settings);
        using var stopping = stop.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), opening.hurry);
        return await opening.Open();
    }

    /// <summary>What was opened goes on with the connection, if there is one.</summary>
    public void Dispose()
    {
        if (!isHandedOver)
        {
            stream.Dispose();
            hurry.Dispose();
        }
    }

    private async Task<SmtpConnection> Open()
    {
        hurry.CancelAfter(settings.Patience.Opening);
        await Connect();
        if (settings is { Tls: true, IsTlsAtOnce: true })
        {
            await Encrypt();
        }

        Expect(await Hear());
        var offers = await Greet();
        if (settings.Tls && !isEncrypted)
        {
            offers = await StartTls(offers);
        }

        if (settings.User is { } user)
        {
            Expect(await Authenticate(user, settings.Password ?? "", offers));
        }

        hurry.CancelAfter(Timeout.InfiniteTimeSpan);
        isHandedOver = true;
        return new(settings.Patience, stream, replies, offers, hurry);
    }

    private async Task Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = GoodbyeTimeout };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, hurry.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        isLocal = socket.RemoteEndPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);
        ownAddress = socket.LocalEndPoint is IPEndPoint { Address: var own } ? Literal(own) : "";
        stream = new NetworkStream(socket, ownsSocket: true);
    }

    private async Task<SmtpOffers> Greet()
    {
        var lines = new List<string>();
        await Say($"EHLO {settings.Name ?? ownAddress}\r\n");
        Expect(await replies.Read(stream, hurry.Token, lines));
        return SmtpOffers.Of(lines.Skip(1));
    }

    private async Task<SmtpOffers> StartTls(SmtpOffers offers)
    {
        if (!offers.StartTls)
        {
            throw new SmtpClosed(new(500, "The server offers no encryption, and the setting mail:tls asks for it"), isOurs: true);
        }

        await Say("STARTTLS\r\n");
        Expect(await Hear());
        if (!replies.IsEmpty)
        {
            throw new SmtpBroken("The server spoke on before it was encrypted.");
        }

        await Encrypt();
        // What was offered before came over an open line: it is asked for again (RFC 3207, 4.2).
        return await Greet();
    }

    private async Task Encrypt()
    {
        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = secure;
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = settings.Host,
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors),
        };
        try
        {
            await secure.AuthenticateAsClientAsync(options, hurry.Token);
        }
        catch (AuthenticationException untrusted)
        {
            throw new SmtpClosed(new(500, untrusted.Message), isOurs: true);
        }

        isEncrypted = true;
    }

    private bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
        => errors == SslPolicyErrors.None
            || (settings.Trust is { } trust && certificate is X509Certificate2 own
                && own.GetCertHashString(HashAlgorithmName.SHA256).Equals(trust, StringComparison.OrdinalIgnoreCase));

    private async Task<SmtpReply> Authenticate(string user, string password, SmtpOffers offers)
    {
        if (!isEncrypted && !isLocal)
        {
            throw new SmtpClosed(new(538, "A password goes over an encrypted connection only"), isOurs: true);
        }

        if (offers.AuthPlain)
        {
            await Say($"AUTH PLAIN {Base64($"\0{user}\0{password}")}\r\n");
            return await Hear();
        }

        if (!offers.AuthLogin)
        {
            throw new SmtpClosed(new(504, "The server offers neither AUTH PLAIN nor LOGIN"), isOurs: true);
        }

        await Say("AUTH LOGIN\r\n");
        foreach (var said in new[] { user, password })
        {
            if (await Hear() is { Code: not 334 } no)
            {
                return no;
            }

            await Say($"{Base64(said)}\r\n");
        }

        return await Hear();
    }

    /// <summary>RFC 5321, 4.1.3.</summary>
    private static string Literal(IPAddress address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? $"[IPv6:{address}]"
        : $"[{address.MapToIPv4()}]";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static void Expect(SmtpReply reply)
    {
        if (!reply.IsYes)
        {
            throw new SmtpClosed(reply, isOurs: !reply.IsNotNow);
        }
    }

    private ValueTask Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line), hurry.Token);

    private ValueTask<SmtpReply> Hear() => replies.Read(stream, hurry.Token);
}
