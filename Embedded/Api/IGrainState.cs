namespace Orleans;

/// <summary>A stored value, as it is read and written.</summary>
public interface IGrainState<T>
{
    T? State { get; set; }

    string? ETag { get; set; }

    bool RecordExists { get; set; }
}
