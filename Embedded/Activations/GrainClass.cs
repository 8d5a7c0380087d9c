using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>What the engine knows of one grain class.</summary>
internal sealed class GrainClass(Type type)
{
    private readonly ObjectFactory construct = ActivatorUtilities.CreateFactory(type, []);

    public Type Class { get; } = type;

    public GrainType Type { get; } = type.GetCustomAttribute<GrainTypeAttribute>()?.Type ?? ByConvention(type.Name);

    public bool IsReentrant { get; } = type.IsDefined(typeof(ReentrantAttribute), inherit: true);

    public IGrainBase Construct(IServiceProvider services) => (IGrainBase)construct(services, []);

    /// <summary><c>SessionGrain</c> is of the type <c>session</c>.</summary>
    private static GrainType ByConvention(string name)
    {
        const string suffix = "grain";
        var lower = name.ToLowerInvariant();
        return GrainType.Create(lower.Length > suffix.Length && lower.EndsWith(suffix, StringComparison.Ordinal) ? lower[..^suffix.Length] : lower);
    }
}
