namespace Collab.Mail.Bounces;

/// <summary>A server's report that a mail of ours did not reach its recipient.</summary>
/// <param name="Envelope">The address that the report was sent to: the envelope's sender of that mail. Anybody can write to it, so what it names must be hard to guess.</param>
/// <param name="MessageId">The mail's <c>Message-ID</c> without angle brackets, where the report has it.</param>
/// <param name="Status">An enhanced status code (RFC 3463), such as <c>5.1.1</c>.</param>
/// <param name="IsPermanent">Whether that server gave up; otherwise it goes on trying.</param>
/// <param name="Diagnostic">What the recipient's server said, cut short; not for people's eyes without escaping.</param>
internal sealed record Bounce(string Envelope, string? MessageId, string Status, bool IsPermanent, string? Diagnostic);

/// <summary>Is told of bounces. The same one may come twice.</summary>
internal interface IBounced
{
    Task Bounced(Bounce bounce);
}
