using Collab.Notices;
using Orleans;

namespace Collab.Mail.Bounces;

/// <summary>Tells a notice that one of its mails did not arrive; what is no report about a notice is logged.</summary>
internal sealed partial class NoticeBounces(IGrainFactory grains, MailAddresses addresses, TimeProvider time, ILogger<NoticeBounces> log) : IBounced
{
    public async Task Bounced(Bounce bounce)
    {
        if ((Find(addresses.IdOf(bounce.Envelope)) ?? Find(bounce.MessageId?.Split('@')[0])) is not { } mail)
        {
            LogUnknown(log, bounce.Status, bounce.IsPermanent);
            return;
        }

        var outcome = await grains.Notice(mail.Collective, mail.Notice).Bounce(time.OfSystem(), mail.Number, mail.Secret, bounce.Status, bounce.IsPermanent);
        if (outcome.Kind == OutcomeKind.Unknown)
        {
            throw new TimeoutException("The report was not written; it is read again.");
        }
    }

    private static NoticeReportId? Find(string? id) => id is null ? null : NoticeReportId.Parse(id);

    [LoggerMessage(LogLevel.Information, "A mail that is no notice's bounced with {Status}; permanently: {IsPermanent}")]
    private static partial void LogUnknown(ILogger log, string status, bool isPermanent);
}
