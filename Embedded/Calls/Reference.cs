using System.Reflection;

namespace Collab.Embedded;

/// <summary>What callers hold instead of a grain: it turns every method call into a <see cref="Call"/>.</summary>
internal class Reference : DispatchProxy
{
    private Catalog catalog = null!;

    public GrainId Target { get; private set; }

    public static TGrainInterface To<TGrainInterface>(Catalog catalog, GrainId target)
    {
        var proxy = Create<TGrainInterface, Reference>();
        var reference = (Reference)(object)proxy!;
        (reference.catalog, reference.Target) = (catalog, target);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        => GrainMethod.Of(targetMethod!).Call(catalog, Target, args!);
}
