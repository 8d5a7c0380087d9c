namespace Collab.Collectives;

/// <summary>What is done before anybody comes in.</summary>
internal static class AtStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Tries until it is done: a cluster whose silos are still busy with starting answers late, or with "unknown".</summary>
    public static async Task Until(Func<Task<bool>> isDone, CancellationToken stop)
    {
        while (!await IsDone())
        {
            await Task.Delay(Pause, stop);
        }

        async Task<bool> IsDone()
        {
            try
            {
                return await isDone();
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }
}
