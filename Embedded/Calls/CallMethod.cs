using System.Reflection;
using Orleans.Concurrency;

namespace Collab.Embedded;

/// <summary>A method with one answer: it awaits what the grain returns, and gives it the shape that the caller expects.</summary>
internal sealed class CallMethod<T>(MethodInfo method, Func<object, ValueTask<T>> receive, Func<Task<T>, object> answer) : GrainMethod(method)
{
    private readonly bool interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
    private readonly bool isReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));

    public override object Call(Catalog catalog, GrainId target, object?[] args)
    {
        var cancelled = TokenIn(args);
        Func<Activation, ValueTask<T>> body = cancelled.CanBeCanceled
            ? activation => Run(activation, args, cancelled)
            : activation => receive(Invoke(activation.Grain!, args));
        var call = new Call<T>(body) { Interleaves = interleaves, IsReadOnly = isReadOnly };
        catalog.Send(target, call);
        return answer(cancelled.CanBeCanceled ? call.AnswerUnless(cancelled) : call.Answer);
    }

    private async ValueTask<T> Run(Activation activation, object?[] args, CancellationToken cancelled)
    {
        // The grain gets a token of its own, so that what it registers there runs as its turns.
        var stop = new CancellationTokenSource();
        await using var link = cancelled.UnsafeRegister(_ => activation.Post(stop.Cancel), null);
        return await receive(Invoke(activation.Grain!, WithToken(args, stop.Token)));
    }
}
