namespace Collab.Mail.Bounces;

/// <summary>Says in the log that there was a bounce, where nothing else takes them.</summary>
internal sealed partial class LoggedBounces(ILogger<LoggedBounces> log) : IBounced
{
    public Task Bounced(Bounce bounce)
    {
        LogBounce(log, bounce.Status, bounce.IsPermanent);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "A mail bounced with {Status}; permanently: {IsPermanent}")]
    private static partial void LogBounce(ILogger log, string status, bool isPermanent);
}
