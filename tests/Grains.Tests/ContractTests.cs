using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;
using Xunit;

namespace Collab;

/// <summary>Whatever crosses a grain's boundary is immutable, named for good, and numbered.</summary>
public sealed class ContractTests
{
    private static readonly Assembly Contract = typeof(Act).Assembly;

    private static readonly Type[] Grains = [.. Contract.GetTypes().Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))];

    private static readonly Type[] Crossing = [.. Reachable().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void Grain_interfaces_and_their_methods_have_a_name_for_good()
        => Assert.All(Grains.SelectMany(grain => grain.GetMethods().Cast<MemberInfo>().Append(grain)), member => Assert.NotNull(AliasOf(member)));

    [Fact]
    public void A_grain_has_no_two_methods_of_one_name()
        => Assert.All(Grains, grain => Assert.Distinct(grain.GetMethods().Select(AliasOf)));

    [Fact]
    public void Crossing_types_are_serialised_immutable_and_named()
        => Assert.All(Crossing.Where(type => !type.IsEnum), type =>
        {
            Assert.True(Has<GenerateSerializerAttribute>(type) && Has<ImmutableAttribute>(type));
            Assert.NotNull(AliasOf(type));
        });

    [Fact]
    public void No_two_types_share_a_name()
        => Assert.Distinct(Crossing.Where(type => !type.IsEnum).Concat(Grains).Select(Definition).Distinct().Select(AliasOf));

    [Fact]
    public void Every_member_of_a_crossing_type_has_a_number_of_its_own()
        => Assert.All(Crossing, type =>
        {
            var numbers = Members(type).Select(member => member.GetCustomAttribute<IdAttribute>()?.Id).ToList();
            Assert.DoesNotContain(null, numbers);
            Assert.Distinct(numbers);
        });

    [Fact]
    public void Nothing_that_crosses_can_be_changed()
        => Assert.All(Crossing.SelectMany(Members).Where(member => member.CanWrite), member =>
            Assert.Contains(typeof(IsExternalInit), member.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        var waiting = new Queue<Type>(Grains.SelectMany(grain => grain.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
        while (waiting.TryDequeue(out var next))
        {
            var parts = next.IsArray ? [next.GetElementType()!] : next.GetGenericArguments();
            if (next.Assembly == Contract && found.Add(next.IsGenericType ? next.GetGenericTypeDefinition() : next))
            {
                parts = [.. parts, .. Members(next).Select(member => member.PropertyType), .. Contract.GetTypes().Where(type => type.BaseType == next)];
            }

            foreach (var part in parts)
            {
                waiting.Enqueue(part);
            }
        }

        return found;
    }

    private static PropertyInfo[] Members(Type type) => type.IsEnum ? [] :
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.GetIndexParameters().Length == 0 && IsStored(property)),
    ];

    /// <summary>A computed property has no field behind it, and does not cross.</summary>
    private static bool IsStored(PropertyInfo property)
        => property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    /// <summary>A generic type has one name, whatever it is made of.</summary>
    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    private static bool Has<TAttribute>(MemberInfo member)
        where TAttribute : Attribute
        => member.IsDefined(typeof(TAttribute), inherit: false);
}
