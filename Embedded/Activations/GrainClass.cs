using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace Collab.Embedded;

/// <summary>What the engine knows of one grain class.</summary>
internal sealed class GrainClass(Type type)
{
    private readonly ObjectFactory construct = ActivatorUtilities.CreateFactory(type, []);

    public GrainType Type { get; } = type.GetCustomAttribute<GrainTypeAttribute>()?.Type ?? ByConvention(type.Name.ToLowerInvariant());

    public bool IsReentrant { get; } = type.IsDefined(typeof(ReentrantAttribute), inherit: true);

    public static IEnumerable<GrainClass> In(IEnumerable<Assembly> assemblies)
        => assemblies.Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGrain)) && type.IsAssignableTo(typeof(IGrainBase)))
            .Select(type => new GrainClass(type));

    public bool Implements(Type grainInterface, string? classNamePrefix)
        => type.IsAssignableTo(grainInterface) && type.FullName!.StartsWith(classNamePrefix ?? "", StringComparison.Ordinal);

    public IGrainBase Construct(IServiceProvider services) => (IGrainBase)construct(services, []);

    /// <summary><c>SessionGrain</c> is of the type <c>session</c>.</summary>
    private static GrainType ByConvention(string name)
        => GrainType.Create(name.EndsWith("grain", StringComparison.Ordinal) && name != "grain" ? name[..^"grain".Length] : name);
}
