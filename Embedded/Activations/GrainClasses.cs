using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace Collab.Embedded;

/// <summary>The grain classes of the given assemblies, by their type and by the interfaces that they implement.</summary>
internal sealed class GrainClasses
{
    private readonly Dictionary<GrainType, GrainClass> classes;
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainType> chosen = new();

    public GrainClasses(IEnumerable<Assembly> assemblies)
        => classes = assemblies.Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGrainBase)) && type.IsAssignableTo(typeof(IGrain)))
            .Select(type => new GrainClass(type))
            .ToDictionary(grain => grain.Type);

    public GrainClass this[GrainType type]
        => classes.GetValueOrDefault(type) ?? throw new ArgumentException($"No grain class has the type \"{type}\".");

    public GrainType TypeOf(Type grainInterface, string? classNamePrefix)
        => chosen.GetOrAdd((grainInterface, classNamePrefix), Choose);

    private GrainType Choose((Type Interface, string? Prefix) wanted)
    {
        var found = classes.Values.Where(grain => grain.Class.IsAssignableTo(wanted.Interface)
            && (wanted.Prefix is null || grain.Class.FullName!.StartsWith(wanted.Prefix, StringComparison.Ordinal))).ToList();
        return found switch
        {
            [var one] => one.Type,
            [] => throw new ArgumentException($"Could not find an implementation for interface {wanted.Interface}."),
            _ => throw new ArgumentException($"Several classes implement {wanted.Interface}: {string.Join(", ", found.Select(grain => grain.Class))}."),
        };
    }
}
