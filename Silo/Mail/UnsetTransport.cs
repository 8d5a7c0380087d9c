namespace Collab.Mail;

/// <summary>Stands in where no server for mail is set: every mail waits until one is.</summary>
internal sealed class UnsetTransport : IMailTransport
{
    public Task<MailAnswer> Send(MailMessage message, CancellationToken stop)
        => Task.FromResult(new MailAnswer(MailEnd.Deferred, null, "The setting mail:host names no server") { IsForAll = true });
}
