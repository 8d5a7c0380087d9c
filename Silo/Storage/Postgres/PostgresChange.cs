using Npgsql;

namespace Collab.Storage.Postgres;

/// <summary>A change that waits for a writer, and the answer that waits for its commit.</summary>
internal sealed class PostgresChange(int order, NpgsqlBatchCommand command)
{
    private readonly TaskCompletionSource<int?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Order => order;

    public NpgsqlBatchCommand Command => command;

    /// <summary>The version that the change left, or null if it changed nothing.</summary>
    public int? Version { get; set; }

    public Task<int?> Committed => answer.Task;

    public void Answer() => answer.TrySetResult(Version);

    public void Fail(StorageUnavailable why) => answer.TrySetException(why);
}
