namespace Collab.Live;

/// <summary>
/// The newest commits of one feed after a snapshot, bounded in count and bytes; who is further behind takes a snapshot. Readers
/// see them from one showing to the next, so that all who keep up share the same frames, however many commits come between.
/// </summary>
internal sealed class Ring(long start)
{
    public const int MostCommits = 4096;
    public const int MostBytes = 4 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<ChangeSet> commits = new();
    private long weight;
    private readonly Dictionary<long, Frame> composed = [];
    private long head = start;
    private long shown = start;

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

    /// <summary>Lets readers see all that is here.</summary>
    public void Show()
    {
        lock (gate)
        {
            shown = head;
            composed.Clear();
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

    /// <summary>Everything that is shown after a version, in one frame; null where there is nothing, or not all of it.</summary>
    public Frame? After(long version)
    {
        lock (gate)
        {
            var (behind, count) = (head - version, shown - version);
            if (count <= 0 || behind > commits.Count)
            {
                return null;
            }

            if (!composed.TryGetValue(version, out var frame))
            {
                composed[version] = frame = ChangeSet.Compose(version, [.. commits.Skip(commits.Count - (int)behind).Take((int)count)]);
            }

            return frame;
        }
    }
}
