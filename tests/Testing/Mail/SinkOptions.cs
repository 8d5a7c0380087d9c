using System.Security.Cryptography.X509Certificates;

namespace Collab.Testing.Mail;

/// <summary>What an <see cref="SmtpSink"/> can, and how it fares.</summary>
public sealed record SinkOptions
{
    /// <summary>With one it offers STARTTLS, or speaks TLS at once.</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool IsTlsAtOnce { get; init; }

    /// <summary>With one, nobody else may send.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>The ways in which it lets people in.</summary>
    public string Ways { get; init; } = "PLAIN LOGIN";

    public bool Pipelining { get; init; } = true;

    public bool Utf8 { get; init; } = true;

    /// <summary>The most bytes of a message; 0 for no limit.</summary>
    public long Size { get; init; }

    public string Greeting { get; init; } = "220 sink";

    /// <summary>What it answers to every sender.</summary>
    public string SenderReply { get; init; } = "250 2.1.0 Ok";

    /// <summary>What it says after STARTTLS and before the handshake, as somebody in between would.</summary>
    public string Injected { get; init; } = "";

    /// <summary>Off where many mails are counted and none is read.</summary>
    public bool KeepsBytes { get; init; } = true;

    /// <summary>How it treats a recipient; asked for each message, from several threads.</summary>
    public Func<string, SinkFault> Faults { get; init; } = _ => SinkFault.None;
}

/// <summary>What goes wrong with the mail to one recipient.</summary>
public sealed record SinkFault
{
    public static readonly SinkFault None = new();

    /// <summary>Hangs up when it hears the recipient.</summary>
    public static readonly SinkFault CutAtRecipient = new() { CutsAtRecipient = true };

    /// <summary>Hangs up when the first of the message came.</summary>
    public static readonly SinkFault CutInContent = new() { CutsInContent = true };

    /// <summary>Has the whole message, and hangs up without a word.</summary>
    public static readonly SinkFault CutAfterContent = new() { CutsAfterContent = true };

    /// <summary>Has the whole message, and never answers.</summary>
    public static readonly SinkFault Silent = new() { Before = Task.Delay(Timeout.Infinite) };

    public bool CutsAtRecipient { get; private init; }

    public bool CutsInContent { get; private init; }

    public bool CutsAfterContent { get; private init; }

    public string RecipientReply { get; private init; } = "250 2.1.5 Ok";

    public string ContentReply { get; private init; } = "250 2.0.0 Taken";

    /// <summary>What it waits for before it answers to the recipient.</summary>
    public Task BeforeRecipient { get; private init; } = Task.CompletedTask;

    /// <summary>What it waits for before it answers to the message.</summary>
    public Task Before { get; private init; } = Task.CompletedTask;

    /// <summary>Answers so to the recipient, as <c>550 5.1.1 Nobody here</c>.</summary>
    public static SinkFault Recipient(string reply) => new() { RecipientReply = reply };

    /// <summary>Answers so to the message, as <c>452 4.2.2 Full</c>.</summary>
    public static SinkFault Content(string reply) => new() { ContentReply = reply };

    /// <summary>Answers to the message not before that.</summary>
    public static SinkFault Late(Task before) => new() { Before = before };

    /// <summary>Answers to the recipient not before that.</summary>
    public static SinkFault Slow(Task before) => new() { BeforeRecipient = before };
}

/// <summary>A mail that the sink has.</summary>
/// <param name="IsTaken">Whether it took it on; also where it hung up before it could say so.</param>
/// <param name="Bytes">Without dots that were put before dots; empty where none are kept.</param>
public sealed record SinkMail(string Sender, string Recipient, string MessageId, bool IsTaken, bool IsEncrypted, ReadOnlyMemory<byte> Bytes);
