using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Collab.Journal;

/// <summary>The folded state at a version, so that loading need not read the whole history.</summary>
internal sealed record Head<TState, TEvent>(HeadFacts Facts, TState State)
    where TState : class, IJournaled<TState, TEvent>
{
    public static readonly Head<TState, TEvent> Empty = new(new(0, DateTimeOffset.MinValue, 0, [], [], 0), TState.Empty);

    public Fold<TState, TEvent> Fold => new(Facts.Version, Facts.At, State);

    public ReadOnlyMemory<byte> Write()
    {
        var text = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(text, RowJson.Writing))
        {
            json.WriteStartObject();
            json.WritePropertyName("journal");
            JsonSerializer.Serialize(json, Facts, RowJson.Shape);
            json.WritePropertyName("state");
            JsonSerializer.Serialize(json, State, RowJson.Shape);
            json.WriteEndObject();
        }

        return text.WrittenMemory;
    }

    public static Head<TState, TEvent> Read(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = new Utf8JsonReader(text);
            return json.Read() && IsAt(ref json, "journal")
                && JsonSerializer.Deserialize<HeadFacts>(ref json, RowJson.Shape) is { } facts
                && IsAt(ref json, "state")
                && JsonSerializer.Deserialize<TState>(ref json, RowJson.Shape) is { } state
                ? new(facts, state)
                : throw new JsonException("It is no head.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or FormatException)
        {
            throw new JournalDamaged("The head cannot be read: it is damaged, or was written by a later release.", unreadable);
        }
    }

    private static bool IsAt(ref Utf8JsonReader json, string name)
        => json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();
}

/// <summary>What a head holds beside the state.</summary>
/// <param name="Floor">See <see cref="CommandMemory.Floor"/>.</param>
/// <param name="Erasing">Versions whose words are to be taken out of the store, until that is done.</param>
/// <param name="Forgotten">Pages below this number hold nothing any more.</param>
internal sealed record HeadFacts(
    long Version,
    DateTimeOffset At,
    long Floor,
    ImmutableArray<RememberedCommand> Commands,
    ImmutableArray<long> Erasing,
    int Forgotten);
