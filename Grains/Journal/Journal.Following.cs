using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Collab.Journal;

/// <summary>Shows commits to those who follow.</summary>
internal sealed partial class Journal<TState, TEvent>
{
    private int followers;

    /// <summary>Whether somebody is shown its commits.</summary>
    public bool IsFollowed => followers > 0;

    /// <summary>One step for each commit after a version, until the activation goes or the reader is too far behind.</summary>
    public async IAsyncEnumerable<Step> Follow(
        long after,
        Func<Step<TState, TEvent>, ImmutableArray<Change>> changes,
        [EnumeratorCancellation] CancellationToken stop)
    {
        using var woken = stop.UnsafeRegister(static steps => ((Steps<TState, TEvent>)steps!).Signal(), steps);
        followers++;
        try
        {
            while (true)
            {
                // Taken before any look, so that neither a commit nor the end in between is slept through.
                var changed = steps.Changed;
                stop.ThrowIfCancellationRequested();
                if (steps.IsEnded)
                {
                    yield break;
                }

                if (steps.After(after, committed.Version) is not { } found)
                {
                    yield return Step.TooOld;
                    yield break;
                }

                foreach (var step in found)
                {
                    after = step.Entry.Version;
                    yield return new(after, changes(step));
                }

                if (found.Count == 0)
                {
                    await changed;
                }
            }
        }
        finally
        {
            followers--;
        }
    }

    /// <summary>Lets followers go, so that nothing keeps the activation: safe from any thread.</summary>
    public void EndFollows() => steps.End();
}
