using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A method of a grain interface, made ready once to be called often.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    private readonly MethodInvoker invoker = MethodInvoker.Create(method);
    private readonly int tokenAt = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));

    protected bool Interleaves { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));

    protected bool IsReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));

    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, Prepare);

    public abstract object Call(Catalog catalog, GrainId target, object?[] args);

    protected object Invoke(object grain, object?[] args) => invoker.Invoke(grain, args.AsSpan())!;

    protected CancellationToken TokenIn(object?[] args) => tokenAt < 0 ? default : (CancellationToken)args[tokenAt]!;

    protected object?[] WithToken(object?[] args, CancellationToken token)
    {
        if (tokenAt < 0)
        {
            return args;
        }

        object?[] changed = [.. args];
        changed[tokenAt] = token;
        return changed;
    }

    private static GrainMethod Prepare(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (returned == typeof(Task))
        {
            return new CallMethod<Nothing>(method, async task => { await (Task)task; return default; }, answer => answer);
        }

        if (returned == typeof(ValueTask))
        {
            return new CallMethod<Nothing>(method, async task => { await (ValueTask)task; return default; }, answer => new ValueTask(answer));
        }

        var shape = returned.IsGenericType ? returned.GetGenericTypeDefinition() : null;
        var prepare = shape == typeof(Task<>) ? nameof(PrepareTask)
            : shape == typeof(ValueTask<>) ? nameof(PrepareValueTask)
            : shape == typeof(IAsyncEnumerable<>) ? nameof(PrepareStream)
            : throw new NotSupportedException($"{method} of {method.DeclaringType} returns neither a task nor a stream.");
        return (GrainMethod)typeof(GrainMethod).GetMethod(prepare, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(returned.GenericTypeArguments).Invoke(null, [method])!;
    }

    private static CallMethod<T> PrepareTask<T>(MethodInfo method) => new(method, task => new((Task<T>)task), answer => answer);

    private static CallMethod<T> PrepareValueTask<T>(MethodInfo method) => new(method, task => (ValueTask<T>)task, answer => new ValueTask<T>(answer));

    private static StreamMethod<T> PrepareStream<T>(MethodInfo method) => new(method);
}
