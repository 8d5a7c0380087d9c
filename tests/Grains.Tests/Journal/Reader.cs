namespace Collab.Journal;

/// <summary>A follower that takes a snapshot when it is too far behind, and follows anew when its activation goes.</summary>
internal sealed class Reader<TState>(Activation<TState> activation, long after, Func<Activation<TState>?> find)
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private readonly List<(long After, Follower<TState> Follower)> parts = [(after, activation.Follow(after))];

    public void Pull(int times, Turns turns)
    {
        for (var time = 0; time < times; time++)
        {
            turns.Run();
            var (start, follower) = parts[^1];
            if (follower.Versions is [.., -1] && (find() ?? activation) is { } asked)
            {
                // A snapshot counts as every event up to its version.
                parts.Add((asked.Journal.Version, asked.Follow(asked.Journal.Version)));
            }
            else if (follower.IsEnded && find() is { IsLeaving: false } next)
            {
                var last = follower.Versions.LastOrDefault(start);
                parts.Add((last, next.Follow(last)));
            }
            else if (!follower.Pull())
            {
                break;
            }
        }

        turns.Run();
    }

    public void Holds(Truth<TState> truth)
    {
        foreach (var (start, follower) in parts)
        {
            var versions = follower.Versions.Where(version => version > 0).ToList();
            Expect.That(
                versions.SequenceEqual(Enumerable.Range(1, versions.Count).Select(ordinal => start + ordinal)),
                () => $"a follower after {start} saw {string.Join(',', follower.Versions)}");
            Expect.That(follower.Versions.IndexOf(-1) is var old && (old < 0 || old == follower.Versions.Count - 1), "a follower went on after it was too old");
            follower.Steps.ForEach(step => truth.Holds(step));
        }
    }
}
