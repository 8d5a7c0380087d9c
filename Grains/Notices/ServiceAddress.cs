namespace Collab.Notices;

/// <summary>The address that people reach this service at, with which the links of what it sends by itself begin.</summary>
/// <param name="root">Such as <c>https://collab.example</c>; null where none is set.</param>
internal sealed class ServiceAddress(string? root)
{
    private int missed;

    public string? Root => root;

    /// <summary>True once: what is missing is said one time.</summary>
    public bool IsMissedFirst() => Interlocked.Exchange(ref missed, 1) == 0;
}
