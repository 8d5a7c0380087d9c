namespace Orleans;

/// <summary>A stored value, as it is read and written.</summary>
public interface IGrainState<T>
{
    T? State { get; set; }
    string? ETag { get; set; }
    bool RecordExists { get; set; }
}

/// <summary>A stored value with the e-tag it was read with.</summary>
[GenerateSerializer]
public sealed class GrainState<T>(T? state, string? eTag) : IGrainState<T>
{
    public GrainState() : this(default, null) { }

    public GrainState(T? state) : this(state, null) { }

    [Id(0)] public T? State { get; set; } = state;
    [Id(1)] public string? ETag { get; set; } = eTag;
    [Id(2)] public bool RecordExists { get; set; }
}
