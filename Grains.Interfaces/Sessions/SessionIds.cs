using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>One session of a collective; the last part of its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("session-id"), JsonConverter(typeof(IdJson<SessionId>))]
public readonly record struct SessionId([property: Id(0)] string Value) : IId<SessionId>
{
    public static SessionId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>One post of a session.</summary>
[GenerateSerializer, Immutable, Alias("post-id"), JsonConverter(typeof(IdJson<PostId>))]
public readonly record struct PostId([property: Id(0)] string Value) : IId<PostId>
{
    public static PostId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>One item of a session's agenda.</summary>
[GenerateSerializer, Immutable, Alias("agenda-item-id"), JsonConverter(typeof(IdJson<AgendaItemId>))]
public readonly record struct AgendaItemId([property: Id(0)] string Value) : IId<AgendaItemId>
{
    public static AgendaItemId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>
/// An organisation's seat in a session: its name without regard to capitals and spaces, so that an organisation has no second
/// seat under another spelling.
/// </summary>
[GenerateSerializer, Immutable, Alias("seat-id"), JsonConverter(typeof(IdJson<SeatId>))]
public readonly record struct SeatId : IId<SeatId>
{
    public SeatId(string organisation)
        => Value = string.Join(' ', organisation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    [Id(0)]
    public string Value { get; init; }

    public static SeatId Of(string value) => new(value);

    public override string ToString() => Value;
}
