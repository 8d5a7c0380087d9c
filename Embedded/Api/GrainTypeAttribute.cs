using Orleans.Runtime;

namespace Orleans;

/// <summary>Names the type part of a grain class's ids, which are written to the store.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal GrainType Type { get; } = GrainType.Create(grainType);
}
