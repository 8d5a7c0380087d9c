namespace Collab.Journal;

internal enum OperationKind
{
    Read,
    Write,
    Clear,
}

/// <summary>One call of the store.</summary>
internal sealed class Operation(object owner, OperationKind kind, string name)
{
    private readonly TaskCompletionSource done = new();

    public object Owner => owner;

    public OperationKind Kind => kind;

    public string Name => name;

    public string? ETag { get; set; }

    public byte[]? Payload { get; set; }

    public bool Exists { get; set; }

    public Task Done => done.Task;

    public bool Writes(string what) => kind == OperationKind.Write && name.Contains(what, StringComparison.Ordinal);

    public bool Reads(string what) => kind == OperationKind.Read && name.Contains(what, StringComparison.Ordinal);

    public void Succeed() => done.SetResult();

    public void Fail(Exception failure) => done.SetException(failure);

    public override string ToString() => $"{kind} {name}";
}
