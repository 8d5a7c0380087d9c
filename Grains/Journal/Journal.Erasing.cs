using Microsoft.Extensions.Logging;

namespace Collab.Journal;

/// <summary>Takes erased words out of the store, the head and memory; what fails is done again when tended or loaded.</summary>
internal sealed partial class Journal<TState, TEvent>
{
    private async Task Erase()
    {
        if (erasing.IsEmpty || isAstray)
        {
            return;
        }

        // No head starts while the writer is here, so none that holds the words lands after those below.
        await headWriter;
        if (await IsErasedFromPages())
        {
            await EraseFromHead();
        }
    }

    private async Task<bool> IsErasedFromPages()
    {
        try
        {
            if (!TState.KeepsHistory)
            {
                await pages.Forget(heads.Version);
            }

            await pages.Erase(erasing);
            return true;
        }
        catch (Exception failure)
        {
            // The last page may have been written or not: it is read again before the next write.
            GoAstray(failure);
            LogNotErased(context.Log, failure, context.Grain);
            return false;
        }
    }

    /// <summary>The head says that words are being erased until the store's files are rid of them too.</summary>
    private async Task EraseFromHead()
    {
        try
        {
            await WriteHead();
            await context.Expunge();
            erasing = [];
            steps.Forget();
            await WriteHead();
        }
        catch (Exception failure)
        {
            LogNotErased(context.Log, failure, context.Grain);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Words are not yet erased in {Grain}; it is tried again")]
    private static partial void LogNotErased(ILogger log, Exception failure, GrainId grain);
}
