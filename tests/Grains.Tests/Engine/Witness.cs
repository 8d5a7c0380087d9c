using System.Collections.Concurrent;

namespace Collab.Engine;

/// <summary>What grains did, for a test to see, and gates at which they wait until the test opens them.</summary>
internal sealed class Witness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private readonly Lock gate = new();
    private readonly List<string> seen = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Saw(string what)
    {
        lock (gate)
        {
            seen.Add(what);
            changed.SetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Everything about one key, in order.</summary>
    public string[] Of(string key)
    {
        lock (gate)
        {
            return [.. seen.Where(what => what.EndsWith(" " + key, StringComparison.Ordinal)).Select(what => what[..^(key.Length + 1)])];
        }
    }

    public int Count(string what, string key) => Of(key).Count(seen => seen == what);

    public Task Until(string what, string key, int times = 1) => Until(() => Count(what, key) >= times);

    public async Task Until(Func<bool> holds)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
            }

            if (holds())
            {
                return;
            }

            await next.WaitAsync(Patience);
        }
    }

    public Task Gate(string key) => At(key).Task;

    public void Open(string key) => At(key).TrySetResult();

    private TaskCompletionSource At(string key) => gates.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
