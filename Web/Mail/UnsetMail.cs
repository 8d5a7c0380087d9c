namespace Collab.Mail;

/// <summary>Stands in where no server for mail is set: says so in the log, each time that somebody would need one.</summary>
internal sealed partial class UnsetMail(ILogger<UnsetMail> log) : IMail
{
    public void Send(Letter letter) => LogUnset(log);

    [LoggerMessage(LogLevel.Error, "A mail could not be sent: the setting mail:host names no server")]
    private static partial void LogUnset(ILogger log);
}
