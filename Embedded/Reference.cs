using System.Reflection;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>What callers hold instead of a grain.</summary>
internal class Reference : DispatchProxy
{
    public GrainId Target { get; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotImplementedException();
}
