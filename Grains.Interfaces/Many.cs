using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Collab;

/// <summary>A list that equals another one with the same items, so that a repeated command is known to change nothing.</summary>
[GenerateSerializer, Immutable, Alias("many`1"), CollectionBuilder(typeof(Many), nameof(Many.Of))]
public sealed record Many<T>([property: Id(0)] ImmutableArray<T> Items)
{
    public bool Equals(Many<T>? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Makes lists with value equality.</summary>
public static class Many
{
    public static Many<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
