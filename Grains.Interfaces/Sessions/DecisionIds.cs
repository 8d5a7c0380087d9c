using System.Text.Json.Serialization;

namespace Collab.Sessions;

/// <summary>One decision of a session.</summary>
[GenerateSerializer, Immutable, Alias("decision-id"), JsonConverter(typeof(IdJson<DecisionId>))]
public readonly record struct DecisionId([property: Id(0)] string Value) : IId<DecisionId>
{
    public static DecisionId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>What somebody is to do because of a decision.</summary>
[GenerateSerializer, Immutable, Alias("action-id"), JsonConverter(typeof(IdJson<ActionId>))]
public readonly record struct ActionId([property: Id(0)] string Value) : IId<ActionId>
{
    public static ActionId Of(string value) => new(value);

    /// <param name="ordinal">Counted from 1, in the order of the draft.</param>
    public static ActionId Of(DecisionId decision, int ordinal) => new($"{decision}-{ordinal}");

    public override string ToString() => Value;
}
