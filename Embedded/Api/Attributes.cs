using static System.AttributeTargets;

namespace Orleans;

/// <summary>Marks a type that crosses a grain boundary.</summary>
[AttributeUsage(Class | Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;

/// <summary>Promises that a value never changes, so that it is passed without a copy.</summary>
[AttributeUsage(Class | Struct | Property | Field | Parameter | ReturnValue, Inherited = false)]
public sealed class ImmutableAttribute : Attribute;

/// <summary>Numbers a member of a serialised type; the number never changes and is never used again.</summary>
[AttributeUsage(Class | Struct | AttributeTargets.Enum | Method | Property | Field | Parameter)]
public sealed class IdAttribute(uint id) : Attribute
{
    public uint Id { get; } = id;
}

/// <summary>Names a type or a method on the wire, whatever it is called in the source.</summary>
[AttributeUsage(Class | Struct | AttributeTargets.Enum | Method | Interface, AllowMultiple = true)]
public sealed class AliasAttribute(string alias) : Attribute
{
    public string Alias { get; } = alias;
}

/// <summary>Names the type part of a grain class's ids, which are written to the store.</summary>
[AttributeUsage(Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal GrainType Type { get; } = GrainType.Create(grainType);
}
