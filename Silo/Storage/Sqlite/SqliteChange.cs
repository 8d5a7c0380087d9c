namespace Collab.Storage.Sqlite;

/// <summary>A change that waits for the writer, and the answer that waits for its commit.</summary>
internal abstract class SqliteChange
{
    public abstract void Apply(SqliteSession session);

    public abstract void Answer();

    public abstract void Fail(StorageUnavailable why);
}

internal sealed class SqliteChange<T>(Func<SqliteSession, T> change) : SqliteChange
{
    // Whoever waits must not run on the writer's thread.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Committed => answer.Task;

    public override void Apply(SqliteSession session) => result = change(session);

    public override void Answer() => answer.TrySetResult(result);

    public override void Fail(StorageUnavailable why) => answer.TrySetException(why);
}
