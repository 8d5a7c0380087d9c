using System.Diagnostics.Metrics;

namespace Collab.Journal;

/// <summary>What journals do, for those who watch a silo: rates and sizes by kind of grain, never what was said.</summary>
internal static class JournalMeters
{
    private static readonly Meter Journals = new("Collab.Journal");

    private static readonly UpDownCounter<int> Open = Journals.CreateUpDownCounter<int>("collab.journals", "{journal}", "Grains in memory");

    private static readonly Counter<long> Commits = Journals.CreateCounter<long>("collab.commits", "{commit}", "Decisions made durable");

    private static readonly Histogram<int> Batches = Journals.CreateHistogram<int>("collab.batch.size", "{commit}", "Decisions made durable by one write");

    private static readonly Counter<long> Refusals = Journals.CreateCounter<long>("collab.refusals", "{refusal}", "Commands that a rule refused");

    private static readonly Counter<long> Failures = Journals.CreateCounter<long>("collab.failures", "{write}", "Writes that failed; their callers ask again");

    public static void Opened(string kind) => Open.Add(1, Of(kind));

    public static void Closed(string kind) => Open.Add(-1, Of(kind));

    public static void Committed(string kind, int entries)
    {
        Commits.Add(entries, Of(kind));
        Batches.Record(entries, Of(kind));
    }

    public static void Refused(string kind, Refusal refusal) => Refusals.Add(1, Of(kind), new("code", refusal.Code));

    public static void Failed(string kind) => Failures.Add(1, Of(kind));

    private static KeyValuePair<string, object?> Of(string kind) => new("kind", kind);
}
