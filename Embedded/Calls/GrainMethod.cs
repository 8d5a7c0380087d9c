using System.Collections.Concurrent;
using System.Reflection;

namespace Collab.Embedded;

/// <summary>A method of a grain interface, made ready once to be called often.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    private readonly MethodInvoker invoker = MethodInvoker.Create(method);
    private readonly int tokenAt = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));

    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, Prepare);

    public abstract object Call(Catalog catalog, GrainId target, object?[] args);

    protected object Invoke(object grain, object?[] args) => invoker.Invoke(grain, args.AsSpan())!;
    protected CancellationToken TokenIn(object?[] args) => tokenAt < 0 ? default : (CancellationToken)args[tokenAt]!;

    protected object?[] WithToken(object?[] args, CancellationToken token)
        => tokenAt < 0 ? args : [.. args[..tokenAt], token, .. args[(tokenAt + 1)..]];

    private static GrainMethod Prepare(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (returned == typeof(Task))
            return new CallMethod<bool>(method, async task => { await (Task)task; return true; }, answer => answer);

        if (returned == typeof(ValueTask))
            return new CallMethod<bool>(method, async task => { await (ValueTask)task; return true; }, answer => new ValueTask(answer));

        var prepare = returned.Name switch
        {
            "Task`1" => nameof(PrepareTask),
            "ValueTask`1" => nameof(PrepareValueTask),
            "IAsyncEnumerable`1" => nameof(PrepareStream),
            _ => throw new NotSupportedException($"{method} of {method.DeclaringType} returns neither a task nor a stream."),
        };
        return (GrainMethod)typeof(GrainMethod).GetMethod(prepare, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(returned.GenericTypeArguments).Invoke(null, [method])!;
    }

    private static CallMethod<T> PrepareTask<T>(MethodInfo method) => new(method, task => new((Task<T>)task), answer => answer);
    private static CallMethod<T> PrepareValueTask<T>(MethodInfo method) => new(method, task => (ValueTask<T>)task, answer => new ValueTask<T>(answer));
    private static StreamMethod<T> PrepareStream<T>(MethodInfo method) => new(method);
}

/// <summary>A method that answers with a stream; nothing runs until the stream is read.</summary>
internal sealed class StreamMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override object Call(Catalog catalog, GrainId target, object?[] args)
        => new RemoteStream<T>(catalog, target, (grain, stop) => (IAsyncEnumerable<T>)Invoke(grain, WithToken(args, stop)), TokenIn(args));
}
