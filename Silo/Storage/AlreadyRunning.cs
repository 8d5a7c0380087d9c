namespace Collab.Storage;

/// <summary>Another process works on this database, and it does not share.</summary>
internal sealed class AlreadyRunning(string where)
    : Exception($"Collab is already running on {where}. Stop it first, or give this one another place for its data.");
