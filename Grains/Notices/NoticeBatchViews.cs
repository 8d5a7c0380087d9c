using System.Collections.Immutable;
using Collab.People;

namespace Collab.Notices;

/// <summary>What is seen of a batch.</summary>
internal static class NoticeBatchViews
{
    public static BatchProgress Progress(NoticeBatch batch, DateTimeOffset now) => new(
        Tally(batch),
        batch.Recipients.IsEmpty ? null : batch.Recipients[^1].Person,
        batch.Recipients.Exists(one => one.IsDue(now) || one.State == MailState.Sending) ? now : batch.Recipients.Min(one => one.Due));

    public static ImmutableArray<RecipientView> Look(NoticeBatch batch, int first)
        => [.. batch.Recipients.Select((one, number) => View(one, first + number))];

    public static RecipientView View(BatchRecipient one, int number)
        => new(number, one.Person, one.State, one.Why, one.Status, one.IsDoubtful, one.At, one.Answer) { Organisation = one.Organisation };

    private static NoticeTally Tally(NoticeBatch batch)
    {
        Span<int> counts = stackalloc int[(int)MailState.Cancelled + 1];
        var (doubtful, answered) = (0, 0);
        foreach (var one in batch.Recipients)
        {
            counts[(int)one.State]++;
            doubtful += one.IsDoubtful ? 1 : 0;
            answered += one.Answer is null ? 0 : 1;
        }

        return new(
            counts[(int)MailState.Queued],
            counts[(int)MailState.Sending],
            counts[(int)MailState.Sent],
            counts[(int)MailState.Deferred],
            counts[(int)MailState.Failed],
            counts[(int)MailState.Bounced],
            counts[(int)MailState.OnSite],
            counts[(int)MailState.Excluded],
            counts[(int)MailState.Cancelled],
            doubtful,
            answered);
    }
}
