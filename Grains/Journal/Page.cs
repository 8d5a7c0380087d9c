using System.Collections.Immutable;
using System.Text.Json;

namespace Collab.Journal;

/// <summary>Up to 64 entries in one row: a JSON array, one line for each entry.</summary>
/// <param name="Entries">The JSON of each; default while the journal is quiet, and then read again before the next write.</param>
internal sealed record Page(int Number, ImmutableArray<ReadOnlyMemory<byte>> Entries, Row Row)
{
    public const int Capacity = 64;

    /// <summary>What a page holds once its journal keeps no history of it. Its row stays, so that a late first write conflicts.</summary>
    public static readonly ReadOnlyMemory<byte> Nothing = "null"u8.ToArray();

    public bool IsFull => Entries.Length == Capacity;

    public bool IsForgotten { get; private init; }

    public long LastVersion => FirstVersion(Number) + Entries.Length - 1;

    public static int NumberOf(long version) => (int)((version - 1) / Capacity);

    public static long FirstVersion(int number) => ((long)number * Capacity) + 1;

    public static string Name(int number) => $"page/{number}";

    public static Page New(int number) => new(number, [], Row.New(Name(number)));

    public static Page Parse(int number, Row row)
    {
        if (!row.Exists || row.Payload.Span.SequenceEqual(Nothing.Span))
        {
            return new(number, [], row) { IsForgotten = row.Exists };
        }

        try
        {
            var entries = Split(row.Payload);
            return entries.Length <= Capacity
                ? new(number, entries, row.WithoutPayload)
                : throw new JournalDamaged($"Page {number} holds {entries.Length} entries.");
        }
        catch (JsonException unreadable)
        {
            throw new JournalDamaged($"Page {number} cannot be read.", unreadable);
        }
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> text)
    {
        var entries = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var json = new Utf8JsonReader(text.Span);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            entries.Add(text[start..(int)json.BytesConsumed]);
        }

        return json.TokenType == JsonTokenType.EndArray && !json.Read()
            ? entries.DrainToImmutable()
            : throw new JsonException("It is no array of entries.");
    }

    /// <summary>The row's text with these entries.</summary>
    public static ReadOnlyMemory<byte> Join(ImmutableArray<ReadOnlyMemory<byte>> entries)
    {
        var text = new byte[Math.Max(2, entries.Sum(entry => entry.Length + 2) + 1)];
        (text[0], text[^1]) = ((byte)'[', (byte)']');
        var at = 0;
        foreach (var entry in entries)
        {
            (text[at], text[at + 1]) = (at == 0 ? (byte)'[' : (byte)',', (byte)'\n');
            entry.CopyTo(text.AsMemory(at + 2));
            at += entry.Length + 2;
        }

        return text;
    }
}
