namespace Collab.Live;

/// <summary>The newest commits of one feed after a snapshot, bounded in count and bytes. Who is further behind takes a snapshot.</summary>
internal sealed class Ring(long start)
{
    public const int MostCommits = 4096;
    public const int MostBytes = 4 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<ChangeSet> commits = new();
    private long weight;
    private (long From, Frame Frame)? composed;
    private long head = start;

    /// <summary>The newest version.</summary>
    public long Head => Volatile.Read(ref head);

    /// <summary>Takes in the next commit; one that is here already (a stream that began again) changes nothing.</summary>
    public void Add(ChangeSet commit)
    {
        lock (gate)
        {
            if (commit.Version <= head)
            {
                return;
            }

            commits.Enqueue(commit);
            weight += commit.Weight;
            Volatile.Write(ref head, commit.Version);
            while (commits.Count > MostCommits || weight > MostBytes)
            {
                weight -= commits.Dequeue().Weight;
            }
        }
    }

    /// <summary>Whether a reader who has a version can go on from it.</summary>
    public bool Reaches(long version)
    {
        lock (gate)
        {
            return version <= head && version >= head - commits.Count;
        }
    }

    /// <summary>Everything after a version in one frame; null where there is nothing, or not all of it.</summary>
    public Frame? After(long version)
    {
        lock (gate)
        {
            var behind = (int)Math.Min(head - version, int.MaxValue);
            if (behind <= 0 || behind > commits.Count)
            {
                return null;
            }

            // Nearly all readers are at the same place, and share the bytes.
            if (composed is { } last && last.From == version && last.Frame.To == head)
            {
                return last.Frame;
            }

            var frame = ChangeSet.Compose(version, [.. commits.Skip(commits.Count - behind)]);
            composed = (version, frame);
            return frame;
        }
    }
}
