using System.Reflection;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A method with one answer: it awaits what the grain returns, and gives it the shape that the caller expects.</summary>
internal sealed class CallMethod<T>(MethodInfo method, Func<object, ValueTask<T>> receive, Func<Task<T>, object> answer) : GrainMethod(method)
{
    public override object Call(Catalog catalog, GrainId target, object?[] args)
    {
        var cancelled = TokenIn(args);
        if (!cancelled.CanBeCanceled)
        {
            return answer(catalog.Send(target, Prepared(activation => receive(Invoke(activation.Grain!, args)))));
        }

        var call = Prepared(activation => Run(activation, args, cancelled));
        _ = catalog.Send(target, call);
        return answer(call.AnswerUnless(cancelled));
    }

    private Call<T> Prepared(Func<Activation, ValueTask<T>> body)
        => new(body) { Interleaves = Interleaves, IsReadOnly = IsReadOnly };

    private async ValueTask<T> Run(Activation activation, object?[] args, CancellationToken cancelled)
    {
        // The grain gets a token of its own, so that what it registers there runs as its turns.
        using var stop = new CancellationTokenSource();
        await using var link = cancelled.UnsafeRegister(_ => activation.Post(stop.Cancel), null);
        return await receive(Invoke(activation.Grain!, WithToken(args, stop.Token)));
    }
}
