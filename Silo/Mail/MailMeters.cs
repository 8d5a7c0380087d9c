using System.Diagnostics.Metrics;

namespace Collab.Mail;

/// <summary>What became of mails, for those who watch a node: how many ended how and how long each took, never whose.</summary>
internal static class MailMeters
{
    private static readonly Meter Mail = new("Collab.Mail");

    private static readonly Histogram<double> Durations = Mail.CreateHistogram<double>("collab.mail.duration", "s", "Mails by how they ended, from when their turn came to the server's answer");

    public static void Ended(MailEnd end, TimeSpan took) => Durations.Record(took.TotalSeconds, Name(end));

    private static KeyValuePair<string, object?> Name(MailEnd end) => new("end", end switch
    {
        MailEnd.Taken => "taken",
        MailEnd.Deferred => "deferred",
        MailEnd.Refused => "refused",
        _ => "lost",
    });
}
