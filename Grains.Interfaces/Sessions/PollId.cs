using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>One poll of a session.</summary>
[GenerateSerializer, Immutable, Alias("poll-id"), JsonConverter(typeof(IdJson<PollId>))]
public readonly record struct PollId([property: Id(0)] string Value) : IId<PollId>
{
    public static PollId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Who has one vote in a poll: an organisation by its seat, or where the poll is informal a person.</summary>
[GenerateSerializer, Immutable, Alias("voter"), JsonConverter(typeof(IdJson<Voter>))]
public readonly record struct Voter([property: Id(0)] string Value) : IId<Voter>
{
    private const string SeatPrefix = "seat/";

    /// <summary>None where the voter is a person.</summary>
    [JsonIgnore]
    public SeatId? Seat => Value.StartsWith(SeatPrefix, StringComparison.Ordinal) ? new(Value[SeatPrefix.Length..]) : null;

    public static Voter Of(string value) => new(value);

    public static Voter OfSeat(SeatId seat) => new($"{SeatPrefix}{seat}");

    public static Voter OfPerson(Actor person) => new(person.Value);

    public override string ToString() => Value;
}
