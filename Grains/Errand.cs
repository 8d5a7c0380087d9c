using Microsoft.Extensions.Logging;

namespace Collab;

/// <summary>
/// What a grain owes other grains after a commit. A reminder stands before the commit and repeats the errand until it is
/// done, so that neither a crash nor a grain that does not answer leaves the others behind for good.
/// </summary>
/// <param name="run">Does all that is owed at the moment; true when nothing is left. Done twice, it changes nothing.</param>
/// <param name="period">How often the reminder repeats it: a minute at least, ten if nothing is said.</param>
internal sealed partial class Errand(Grain grain, string name, ILogger log, Func<Task<bool>> run, TimeSpan? period = null)
{
    private readonly TimeSpan period = period ?? TimeSpan.FromMinutes(10);
    private bool stands;
    private int underWay;
    private int asked;
    private Task<bool>? running;

    /// <summary>Commits, then runs the errand. The answer is the commit's: what fails after it is done again later.</summary>
    public async Task<Outcome> After(Func<Task<Outcome>> commit)
    {
        var outcome = await Soon(commit);
        await Run();
        return outcome;
    }

    /// <summary>Commits, and lets the errand run on its own: for what the errand's own calls may come back to.</summary>
    public async Task<Outcome> Soon(Func<Task<Outcome>> commit)
    {
        underWay++;
        try
        {
            if (!await Stand())
            {
                return Outcome.Unknown;
            }

            var outcome = await commit();
            _ = Run();
            return outcome;
        }
        finally
        {
            underWay--;
        }
    }

    /// <summary>Call it when the reminder wakes the grain: runs the errand, and ends the reminder once it is done.</summary>
    public async Task Tick()
    {
        if (!await Run())
        {
            return;
        }

        // Whoever commits meanwhile registers anew, and its e-tag keeps this from removing that.
        var reminder = await grain.GetReminder(name);
        if (underWay == 0 && reminder is not null)
        {
            stands = false;
            await grain.UnregisterReminder(reminder);
        }
    }

    private async Task<bool> Stand()
    {
        try
        {
            if (!stands)
            {
                await grain.RegisterOrUpdateReminder(name, period, period);
                stands = true;
            }

            return true;
        }
        catch (Exception failure)
        {
            LogNoReminder(log, failure, name, grain.GetGrainId());
            return false;
        }
    }

    private Task<bool> Run()
    {
        asked++;
        return running ??= RunUntilDone();
    }

    private async Task<bool> RunUntilDone()
    {
        // Gives the caller time to keep this task, so that others share it.
        await Task.Yield();
        while (true)
        {
            var upTo = asked;
            var isDone = await RunOnce();
            if (upTo == asked)
            {
                running = null;
                return isDone;
            }
        }
    }

    private async Task<bool> RunOnce()
    {
        try
        {
            return await run();
        }
        catch (Exception failure)
        {
            LogLater(log, failure, name, grain.GetGrainId());
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The reminder {Name} of {Grain} was not registered; its caller asks again")]
    private static partial void LogNoReminder(ILogger log, Exception failure, string name, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "The errand {Name} of {Grain} failed; it is run again later")]
    private static partial void LogLater(ILogger log, Exception failure, string name, GrainId grain);
}
