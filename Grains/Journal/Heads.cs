using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Collab.Journal;

/// <summary>The folded state in a row, so that loading need not read the whole history.</summary>
internal sealed class Heads<TState, TEvent>(Rows rows)
    where TState : class, IJournaled<TState, TEvent>
{
    private const string Name = "head";
    private Row row = Row.New(Name);

    /// <summary>The weight of the newest head in bytes.</summary>
    public int Weight { get; private set; }

    /// <summary>The version of the newest head.</summary>
    public long Version { get; private set; }

    public async Task<Fold<TState, TEvent>> Load()
    {
        row = await rows.Read(Name);
        if (!row.Exists)
        {
            return Fold<TState, TEvent>.Empty;
        }

        var fold = Parse(row.Payload.Span);
        (Weight, Version) = (row.Payload.Length, fold.Version);
        row = row with { Payload = default };
        return fold;
    }

    /// <summary>Serialises and writes a committed fold. Safe away from the grain's turns: a fold is immutable.</summary>
    public async Task Write(Fold<TState, TEvent> fold)
    {
        var text = Text(fold);
        row = await rows.Write(row, text) with { Payload = default };
        (Weight, Version) = (text.Length, fold.Version);
    }

    private static byte[] Text(Fold<TState, TEvent> fold)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WritePropertyName("journal");
            JsonSerializer.Serialize(json, HeadFacts.Of(fold), HeadJson.Default.HeadFacts);
            json.WritePropertyName("state");
            JsonSerializer.Serialize(json, fold.State, TState.StateJson);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static Fold<TState, TEvent> Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = new Utf8JsonReader(text);
            json.Read();
            json.Read();
            json.Read();
            var facts = JsonSerializer.Deserialize(ref json, HeadJson.Default.HeadFacts)!;
            json.Read();
            json.Read();
            return facts.Fold<TState, TEvent>(JsonSerializer.Deserialize(ref json, TState.StateJson)!);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new JournalDamaged("The head cannot be read: it is damaged, or was written by a later release.", unreadable);
        }
    }
}

/// <summary>What a head holds beside the state.</summary>
internal sealed record HeadFacts(
    long Version,
    DateTimeOffset At,
    long Floor,
    ImmutableArray<RememberedCommand> Commands,
    ImmutableArray<long> Erasing)
{
    public static HeadFacts Of<TState, TEvent>(Fold<TState, TEvent> fold)
        where TState : class, IJournaled<TState, TEvent>
        => new(
            fold.Version,
            fold.At,
            fold.Commands.Floor,
            [.. fold.Commands.Order.Select(pair => new RememberedCommand(pair.Key.By, pair.Key.Command, pair.Value))],
            [.. fold.Erasing.Order()]);

    public Fold<TState, TEvent> Fold<TState, TEvent>(TState state)
        where TState : class, IJournaled<TState, TEvent>
    {
        var pairs = Commands.Select(command => KeyValuePair.Create(new CommandKey(command.By, command.Command), command.Version)).ToList();
        return new(Version, At, state, new(pairs.ToImmutableDictionary(), [.. pairs], Floor), [.. Erasing]);
    }
}

/// <summary>A command whose repeat is answered from memory.</summary>
internal sealed record RememberedCommand(Actor By, CommandId Command, long Version);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeadFacts))]
internal sealed partial class HeadJson : JsonSerializerContext;
