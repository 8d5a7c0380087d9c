using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>Wakes grains at the times they asked for.</summary>
internal sealed class Reminders
{
    public Task<IGrainReminder> RegisterOrUpdate(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
        => throw new NotImplementedException();

    public Task Unregister(IGrainReminder reminder) => throw new NotImplementedException();

    public Task<IGrainReminder?> Find(GrainId grain, string name) => throw new NotImplementedException();
}
