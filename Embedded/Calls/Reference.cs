using System.Collections.Concurrent;
using System.Reflection;

namespace Collab.Embedded;

/// <summary>What callers hold instead of a grain: it turns every method call into a <see cref="Call"/>.</summary>
internal class Reference : DispatchProxy
{
    private static readonly ConcurrentDictionary<Type, Reference> Blanks = [];

    private Catalog catalog = null!;

    public GrainId Target { get; private set; }

    public static TGrainInterface To<TGrainInterface>(Catalog catalog, GrainId target)
    {
        // To copy a proxy is much cheaper than to create one, and callers get references for every call.
        var reference = (Reference)Blanks.GetOrAdd(typeof(TGrainInterface), static _ => (Reference)(object)Create<TGrainInterface, Reference>()!).MemberwiseClone();
        (reference.catalog, reference.Target) = (catalog, target);
        return (TGrainInterface)(object)reference;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        => GrainMethod.Of(targetMethod!).Call(catalog, Target, args!);
}
