using System.Diagnostics.Metrics;

namespace Collab.Live;

/// <summary>How the live end of this node does, for those who watch it: counts only, never of whom.</summary>
internal static class LiveMeters
{
    private static readonly Meter Live = new("Collab.Live");

    private static readonly UpDownCounter<int> Feeds = Live.CreateUpDownCounter<int>("collab.feeds", "{feed}", "Topics that are followed, once for each audience");

    private static readonly UpDownCounter<int> Followers = Live.CreateUpDownCounter<int>("collab.followers", "{reader}", "Connections that read a topic");

    private static readonly Counter<long> Frames = Live.CreateCounter<long>("collab.frames", "{frame}", "Frames that were handed to connections");

    private static readonly Histogram<double> Lags = Live.CreateHistogram<double>("collab.frame.lag", "s", "Time that a connection took until it came back for more");

    private static readonly Counter<long> Stalls = Live.CreateCounter<long>("collab.stalls", "{reader}", "Connections that were dropped since they took nothing");

    private static readonly Histogram<double> Commands = Live.CreateHistogram<double>("collab.command.duration", "s", "Time from a command's arrival to its answer");

    public static void Feed(int change) => Feeds.Add(change);

    public static void Follower(int change) => Followers.Add(change);

    public static void HandedOut() => Frames.Add(1);

    public static void CameBack(TimeSpan after) => Lags.Record(after.TotalSeconds);

    public static void Stalled() => Stalls.Add(1);

    public static void Answered(string command, OutcomeKind outcome, TimeSpan after)
        => Commands.Record(after.TotalSeconds, new("command", command), new("outcome", outcome.ToString().ToLowerInvariant()));
}
