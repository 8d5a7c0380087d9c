using System.Text.Json.Serialization;
using Collab.Journal;

namespace Collab.People;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Entry<PersonEvent>))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(Entry<AddressEvent>))]
internal sealed partial class PeopleJson : JsonSerializerContext;
