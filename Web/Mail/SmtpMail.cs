using System.Net;
using System.Net.Mail;
using System.Text;
using System.Threading.Channels;

namespace Collab.Mail;

/// <summary>Sends letters over SMTP, one after the other. What cannot be sent is logged without its words, and its reader asks again.</summary>
internal sealed partial class SmtpMail(MailSettings settings, ILogger<SmtpMail> log) : BackgroundService, IMail
{
    private const int MostWaiting = 1000;

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(MostWaiting);

    public void Send(Letter letter)
    {
        if (!waiting.Writer.TryWrite(letter))
        {
            LogFull(log, MostWaiting);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Deliver(letter, stoppingToken);
            }
            catch (Exception failure) when (failure is SmtpException or IOException or FormatException)
            {
                LogFailed(log, settings.Host, failure);
            }
        }
    }

    private async Task Deliver(Letter letter, CancellationToken stop)
    {
        using var message = new MailMessage(settings.From, letter.To, letter.Subject, letter.Text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
            Headers = { ["Content-Language"] = letter.Language, ["Auto-Submitted"] = "auto-generated" },
        };
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null,
        };
        await client.SendMailAsync(message, stop);
    }

    [LoggerMessage(LogLevel.Error, "A mail was dropped: {Waiting} are waiting already")]
    private static partial void LogFull(ILogger log, int waiting);

    [LoggerMessage(LogLevel.Error, "A mail was not taken by {Host}")]
    private static partial void LogFailed(ILogger log, string host, Exception failure);
}
