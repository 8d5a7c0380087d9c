using System.Net;
using System.Net.NetworkInformation;

namespace Collab.Mail;

/// <summary>The server that takes our mail.</summary>
/// <param name="Port">465 for TLS from the first byte; on any other port it is asked for by STARTTLS.</param>
internal sealed record SmtpSettings(string Host, int Port)
{
    private const int TlsPort = 465;

    /// <summary>Whether nothing leaves unencrypted; off only for a server on this machine.</summary>
    public bool Tls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The SHA-256 fingerprint, in hexadecimal, of a certificate that is trusted whoever signed it: an internal relay's.</summary>
    public string? Trust { get; init; }

    /// <summary>How many connections are open at most.</summary>
    public int Connections { get; init; } = 16;

    public SmtpPatience Patience { get; init; } = new();

    /// <summary>What we call ourselves in <c>EHLO</c>; null for our address, which a host without a full name says (RFC 5321, 4.1.4).</summary>
    public string? Name { get; init; } = OwnName();

    /// <summary>Whether the server expects TLS from the first byte.</summary>
    public bool IsTlsAtOnce { get; init; } = Port == TlsPort;

    /// <summary>Null where no server is set.</summary>
    public static SmtpSettings? Of(IConfigurationSection mail)
    {
        if (mail["host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var server = new SmtpSettings(host, mail.GetValue("port", 587))
        {
            Tls = mail.GetValue("tls", true),
            User = mail["user"] is { Length: > 0 } user ? user : null,
            Password = mail["password"],
            Trust = mail["trust"] is { Length: > 0 } trust ? trust.Replace(":", "", StringComparison.Ordinal) : null,
            Connections = mail.GetValue("connections", 16),
            Name = mail["name"] is { Length: > 0 } name ? name : OwnName(),
        };
        return server switch
        {
            { Port: < 1 or > 65535 } => throw new SettingRefused($"The setting mail:port is {server.Port}, which is no port."),
            { Connections: < 1 or > 1000 } => throw new SettingRefused($"The setting mail:connections is {server.Connections}: write a number from 1 to 1000."),
            { User: not null, Password: null } => throw new SettingRefused("The setting mail:user is there, and mail:password is missing."),
            { Name: { } own } when own.Any(letter => !char.IsAscii(letter) || char.IsControl(letter) || letter == ' ') => throw new SettingRefused("The setting mail:name must be a host's name."),
            _ => server,
        };
    }

    private static string? OwnName()
        => IPGlobalProperties.GetIPGlobalProperties() is { DomainName.Length: > 0 } own ? $"{own.HostName}.{own.DomainName}"
            : Dns.GetHostName() is var name && name.Contains('.', StringComparison.Ordinal) ? name
            : null;
}

/// <summary>How long each step may take before the connection is given up; RFC 5321, 4.5.3.2, made shorter where people wait.</summary>
internal sealed record SmtpPatience
{
    /// <summary>To be connected and encrypted, and for each answer until the server takes mails.</summary>
    public TimeSpan Opening { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For the answer to one command.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For one message to be sent.</summary>
    public TimeSpan Content { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For the answer to a message: the longest, because to give up here is to not know.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a connection that nothing goes over stays open.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long nobody asks again after the server refused what is set here, such as the password.</summary>
    public TimeSpan AfterOwnFault { get; init; } = TimeSpan.FromSeconds(30);
}
