using System.Text.Json.Serialization;

namespace Collab;

/// <summary>The client's own name for one command, 8 to 40 letters: sent again with the same id, it is done once.</summary>
[GenerateSerializer, Immutable, Alias("command-id"), JsonConverter(typeof(IdJson<CommandId>))]
public readonly record struct CommandId([property: Id(0)] string Value) : IId<CommandId>
{
    public static CommandId Of(string value) => new(value);

    public static bool IsValid(string? value)
        => value is { Length: >= 8 and <= 40 } && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public override string ToString() => Value;
}
