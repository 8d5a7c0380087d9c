namespace Orleans.Storage;

/// <summary>Somebody else changed the stored value first.</summary>
[GenerateSerializer]
public class InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
    : OrleansException(errorMsg, storageException!)
{
    public InconsistentStateException(string message) : this(message, null, null) { }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) : this(errorMsg, storedEtag, currentEtag, null) { }

    /// <summary>Whether the grain that wrote has not yet been deactivated for it.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    [Id(1)] public string? StoredEtag { get; } = storedEtag;
    [Id(2)] public string? CurrentEtag { get; } = currentEtag;
}
