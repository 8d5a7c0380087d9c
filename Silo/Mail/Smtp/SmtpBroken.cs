namespace Collab.Mail.Smtp;

/// <summary>A connection over which nothing more can be said: cut, or what came is no SMTP.</summary>
internal sealed class SmtpBroken(string message) : IOException(message);

/// <summary>A server that does not take our mail at all.</summary>
/// <param name="isOurs">Whether that lies in what is set here, such as the password, and not in the server's present state.</param>
internal sealed class SmtpClosed(SmtpReply reply, bool isOurs) : IOException(reply.Words)
{
    public SmtpReply Reply => reply;

    public bool IsOurs => isOurs;
}
