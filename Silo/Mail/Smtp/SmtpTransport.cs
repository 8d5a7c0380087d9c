using System.Diagnostics;
using Collab.Mail.Mime;

namespace Collab.Mail.Smtp;

/// <summary>Takes mails to the server that is set.</summary>
internal sealed class SmtpTransport(SmtpPool pool, Pacing pacing) : IMailTransport, IDisposable
{
    public static SmtpTransport Of(MailSettings settings, SmtpSettings server, TimeProvider time, ILogger<SmtpTransport> log)
        => new(new(server, time, log), new(settings.PerCollective, settings.PerDomain));

    public async Task<MailAnswer> Send(MailMessage message, CancellationToken stop)
    {
        if (Outgoing.Of(message, out var refused) is not { } mail)
        {
            return refused;
        }

        try
        {
            await pacing.Wait(message.Collective, mail.To.Domain, stop);
            var began = Stopwatch.GetTimestamp();
            var answer = await pool.Send(mail, stop);
            MailMeters.Ended(answer.End, Stopwatch.GetElapsedTime(began));
            return answer;
        }
        catch (OperationCanceledException)
        {
            return new(MailEnd.Deferred, null, "Stopped");
        }
    }

    public void Dispose()
    {
        pool.Dispose();
        pacing.Dispose();
    }
}
