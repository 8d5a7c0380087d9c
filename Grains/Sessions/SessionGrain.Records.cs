using Collab.Directories;

namespace Collab.Sessions;

internal sealed partial class SessionGrain
{
    /// <summary>The organisations whose records are known to know that they took part here.</summary>
    private readonly HashSet<RecordId> told = [];

    /// <summary>A commit that may end the session: a reminder stands before it, until every organisation that took part is told.</summary>
    private Task<Outcome> Told(Func<Task<Outcome>> commit) => telling.After(commit);

    /// <summary>True once all are told. After a restart they are told again, and it changes nothing.</summary>
    private async Task<bool> TellOrganisations()
    {
        var untold = journal.State.TookPart().Except(told).ToList();
        var heard = await Task.WhenAll(untold.Select(Tell));
        return heard.All(isTold => isTold);
    }

    private async Task<bool> Tell(RecordId record)
    {
        var outcome = await grains.Record(record.In(Collective)).TookPart(time.OfSystem(), Key.Id);
        return outcome.Kind != OutcomeKind.Unknown && told.Add(record);
    }
}
