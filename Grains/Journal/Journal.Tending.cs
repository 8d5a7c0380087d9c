namespace Collab.Journal;

/// <summary>What a journal does of its own accord, now and then.</summary>
internal interface ITended
{
    /// <summary>Lets followers go; safe from any thread.</summary>
    void EndFollows();

    /// <summary>Does what is left to do, or lets go of memory; runs on the grain's scheduler.</summary>
    Task Tend();
}

/// <summary>Heals without being asked, and lets go of what a quiet journal can do without.</summary>
internal sealed partial class Journal<TState, TEvent> : ITended
{
    private long tendedAt = -1;

    public async Task Tend()
    {
        var isQuiet = committed.Version == tendedAt && writer.IsCompleted && headWriter.IsCompleted;
        tendedAt = committed.Version;
        if (isAstray)
        {
            // Followers wait for what may have been stored after all.
            await IsReady();
        }
        else if (!erasing.IsEmpty)
        {
            StartWriter();
        }
        else if (isQuiet)
        {
            steps.Forget();
            pages.Rest();
            if (IsFollowed)
            {
                // What they wait for may be another activation's: then this one goes, and they find that one.
                await IsAlone();
            }
        }
    }
}
