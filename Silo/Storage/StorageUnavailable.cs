namespace Collab.Storage;

/// <summary>The database did not answer, or could not: whoever asked may ask again. Whether a change was stored is not known.</summary>
internal sealed class StorageUnavailable(string reason, Exception? cause = null)
    : Exception($"The database is not available: {reason.TrimEnd('.')}. Ask again.", cause);
