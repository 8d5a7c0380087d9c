namespace Collab.Mail;

/// <summary>The server that takes our mail, under <c>mail</c> in the settings.</summary>
/// <param name="From">The address that mails come from, which somebody reads.</param>
/// <param name="Tls">Whether the connection is encrypted; off only for a server on this machine.</param>
internal sealed record MailSettings(string Host, int Port, string From, string? User, string? Password, bool Tls)
{
    public static MailSettings? Of(IConfiguration settings)
    {
        var mail = settings.GetSection("mail");
        return mail["host"] is not { Length: > 0 } host ? null : new(
            host,
            mail.GetValue("port", 587),
            mail["from"] ?? throw new InvalidOperationException("The setting mail:from must name the address that mails come from."),
            mail["user"] is { Length: > 0 } user ? user : null,
            mail["password"],
            mail.GetValue("tls", true));
    }
}
