using System.Text.Json.Serialization;

namespace Collab.People;

/// <summary>One person, in whichever collectives; the last part of the key <c>~/person/{id}</c>.</summary>
[GenerateSerializer, Immutable, Alias("person-id"), JsonConverter(typeof(IdJson<PersonId>))]
public readonly record struct PersonId([property: Id(0)] string Value) : IId<PersonId>
{
    public static PersonId Of(string value) => new(value);

    public static PersonId New(TimeProvider time) => new(Ids.New(time));

    /// <summary>The person who acts; none where a guest, nobody or the system does.</summary>
    public static PersonId? From(Actor actor) => actor.IsPerson ? new(actor.Value["person/".Length..]) : null;

    [JsonIgnore]
    public Actor Actor => Actor.Person(Value);

    public override string ToString() => Value;
}
