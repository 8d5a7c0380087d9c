using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Collab.Journal;

/// <summary>Up to 64 entries in one row: a JSON array, one line for each entry.</summary>
internal sealed record Page(int Number, ImmutableArray<ReadOnlyMemory<byte>> Entries, Row Row)
{
    public const int Capacity = 64;

    public bool IsFull => Entries.Length == Capacity;

    public static int NumberOf(long version) => (int)((version - 1) / Capacity);

    public static long FirstVersion(int number) => ((long)number * Capacity) + 1;

    public static string Name(int number) => $"page/{number}";

    public static Page New(int number) => new(number, [], Row.New(Name(number)));

    public static Page Parse(int number, Row row)
    {
        if (!row.Exists)
        {
            return new(number, [], row);
        }

        var entries = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(Capacity);
        var reader = new Utf8JsonReader(row.Payload.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            entries.Add(row.Payload[start..(int)reader.BytesConsumed]);
        }

        return new(number, entries.ToImmutable(), row);
    }

    public IEnumerable<Entry<TEvent>> Read<TEvent>(JsonTypeInfo<Entry<TEvent>> json)
    {
        foreach (var entry in Entries)
        {
            yield return ReadEntry(entry, json);
        }
    }

    public static Entry<TEvent> ReadEntry<TEvent>(ReadOnlyMemory<byte> entry, JsonTypeInfo<Entry<TEvent>> json)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Span, json)!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new JournalDamaged("An entry cannot be read: it is damaged, or was written by a later release.", unreadable);
        }
    }

    /// <summary>The row's text with these entries.</summary>
    public static ReadOnlyMemory<byte> Text(ImmutableArray<ReadOnlyMemory<byte>> entries)
    {
        var text = new byte[entries.Sum(entry => entry.Length + 2) + 1];
        var at = 0;
        foreach (var entry in entries)
        {
            text[at++] = (byte)(at == 1 ? '[' : ',');
            text[at++] = (byte)'\n';
            entry.CopyTo(text.AsMemory(at));
            at += entry.Length;
        }

        text[at] = (byte)']';
        return text;
    }
}
