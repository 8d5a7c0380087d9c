using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;

namespace Collab.Notices;

/// <summary>What is seen of a notice.</summary>
internal static class NoticeViews
{
    public static NoticeView? Read(Notice notice, NoticeId id, long version)
        => notice.Plan is { } plan ? new(id, version, plan, Progress(notice), notice.By) : null;

    public static NoticeProgress Progress(Notice notice)
    {
        var tally = notice.Batches.Aggregate(NoticeTally.None, (sum, batch) => sum + batch);
        var isGathering = !notice.IsPrepared && (notice.IsGoingOut || notice.Phase == NoticePhase.Paused);
        return new(notice.Phase, notice.Due, notice.Since, notice.Ended, notice.Batches.Count, tally, isGathering ? Math.Max(notice.Found, tally.All) : tally.All);
    }

    public static Change Change(Notice notice) => new(NoticeProgress.Key, Progress(notice));

    /// <summary>What one commit changed: how far it is, and where that is another phase, that too.</summary>
    public static ImmutableArray<Change> Changes(Notice before, Notice after)
        => before.Phase == after.Phase ? [Change(after)] : [Change(after), new(NoticeProgress.PhaseKey, Progress(after))];

    /// <summary>The line in the collective's list of notices.</summary>
    public static Listed? Listed(Notice notice, NoticeId id, long version) => notice.Plan is not { } plan ? null : new(
        id.Value,
        version,
        plan.Words.Subject,
        notice.Since ?? notice.Due,
        [notice.Phase.ToString().ToLowerInvariant(), .. Tags.Of(("session", plan.Session))],
        null,
        [new("phase", notice.Phase.ToString())]);

    /// <summary>Who stands for it. That is work, and makes nothing of a person in the collective.</summary>
    public static Holding? Holding(Notice notice, NoticeId id, long version)
        => notice.Plan is null ? null : new($"{Notices.Notice.Kind}/{id}", version, notice.Holder is { } person ? [person] : []);
}
