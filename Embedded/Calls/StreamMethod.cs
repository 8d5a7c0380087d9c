using System.Reflection;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>A method that answers with a stream; nothing runs until the stream is read.</summary>
internal sealed class StreamMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override object Call(Catalog catalog, GrainId target, object?[] args)
        => new RemoteStream<T>(catalog, target, (grain, stop) => (IAsyncEnumerable<T>)Invoke(grain, WithToken(args, stop)), TokenIn(args));
}
