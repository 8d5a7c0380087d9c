namespace Collab.Live;

/// <summary>
/// Tells one grain who is here by way of this server. Calls go one after the other, so that an older one never arrives last,
/// and what happens meanwhile goes with the next.
/// </summary>
internal sealed partial class Gathering(IGathering grain, string server, TimeProvider time, ILogger log)
{
    /// <summary>When many come at once they are told of together.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Dictionary<Actor, int> connections = [];
    private Task telling = Task.CompletedTask;
    private bool isTelling;
    private bool isToTell;

    /// <summary>Whether nobody is here, and the grain was told so.</summary>
    public bool IsOver
    {
        get
        {
            lock (gate)
            {
                return connections.Count == 0 && !isTelling;
            }
        }
    }

    /// <summary>Ends when the grain was told of all who came and went so far.</summary>
    public Task Told
    {
        get
        {
            lock (gate)
            {
                return telling;
            }
        }
    }

    public void Enter(Actor actor) => Count(actor, 1);

    public void Leave(Actor actor) => Count(actor, -1);

    /// <summary>Says again who is here, whether or not it changed.</summary>
    public void Tell()
    {
        lock (gate)
        {
            isToTell = true;
            if (isTelling)
            {
                return;
            }

            isTelling = true;
            telling = Task.Run(TellAll);
        }
    }

    private void Count(Actor actor, int change)
    {
        bool comesOrGoes;
        lock (gate)
        {
            var before = connections.GetValueOrDefault(actor);
            var after = connections[actor] = before + change;
            comesOrGoes = before == 0 || after == 0;
            if (after == 0)
            {
                connections.Remove(actor);
            }
        }

        if (comesOrGoes)
        {
            Tell();
        }
    }

    private async Task TellAll()
    {
        while (Next() is { } here)
        {
            try
            {
                await grain.Present(server, here);
            }
            catch (Exception failure)
            {
                // Told again with the next round.
                LogNotTold(log, failure, grain.GetPrimaryKeyString());
            }

            await Task.Delay(Pause, time);
        }
    }

    private Many<Actor>? Next()
    {
        lock (gate)
        {
            isTelling = isToTell;
            isToTell = false;
            return isTelling ? [.. connections.Keys] : null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Topic} was not told who is here; it is told again")]
    private static partial void LogNotTold(ILogger log, Exception cause, string topic);
}
