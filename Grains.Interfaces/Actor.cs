using System.Text.Json.Serialization;

namespace Collab;

/// <summary>Who acts: a person, a guest bound to a browser, nobody that can be named, or the system itself.</summary>
[GenerateSerializer, Immutable, Alias("actor"), JsonConverter(typeof(IdJson<Actor>))]
public readonly record struct Actor([property: Id(0)] string Value) : IId<Actor>
{
    /// <summary>The program acting on its own, for example when a time is up.</summary>
    public static readonly Actor System = new("system");

    public static Actor Of(string value) => new(value);

    public static Actor Person(string id) => new($"person/{id}");

    public static Actor Guest(string id) => new($"guest/{id}");

    /// <summary>Somebody who is on the telephone only, and for whom a facilitator acts.</summary>
    public static Actor Caller(string id) => new($"caller/{id}");

    /// <summary>An author whom nobody may know: only the hash of the token with which the author may withdraw.</summary>
    public static Actor Anonymous(string tokenHash) => new($"anon/{tokenHash}");

    [JsonIgnore]
    public bool IsPerson => Value.StartsWith("person/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsGuest => Value.StartsWith("guest/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsCaller => Value.StartsWith("caller/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsAnonymous => Value.StartsWith("anon/", StringComparison.Ordinal);

    public override string ToString() => Value;
}
