using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Live;

/// <summary>The changes of one commit or snapshot, each value already JSON.</summary>
internal sealed class ChangeSet
{
    /// <summary>How views look to clients: camel case, names for numbers, nothing for null.</summary>
    public static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly ReadOnlyMemory<byte> Gone = "null"u8.ToArray();

    private ChangeSet(long version, List<KeyValuePair<string, ReadOnlyMemory<byte>>> values, ImmutableArray<Actor> moved, bool retracts)
        => (Version, Values, Moved, Retracts, Weight) = (version, values, moved, retracts, values.Sum(value => value.Value.Length + value.Key.Length + 4));

    public long Version { get; }

    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Values { get; }

    /// <summary>Those whose streams end, because their place changed.</summary>
    public ImmutableArray<Actor> Moved { get; }

    /// <summary>Whether what was shown before is to be kept no longer.</summary>
    public bool Retracts { get; }

    /// <summary>Bytes of JSON, about.</summary>
    public int Weight { get; }

    public static ChangeSet Of(long version, ImmutableArray<Change> changes)
    {
        var values = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>(changes.Length);
        ImmutableArray<Actor> moved = [];
        var retracts = false;
        foreach (var (key, value) in changes)
        {
            switch (value)
            {
                case PlacesChanged places:
                    moved = places.Of;
                    break;
                case Retraction:
                    retracts = true;
                    break;
                case null:
                    values.Add(new(key, Gone));
                    break;
                default:
                    values.Add(new(key, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Shape)));
                    break;
            }
        }

        return new(version, values, moved, retracts);
    }

    /// <summary>One frame of several commits; of each key only the newest value goes.</summary>
    /// <param name="from">The version that the client has, or null for a snapshot.</param>
    public static Frame Compose(long? from, IReadOnlyList<ChangeSet> commits)
    {
        var newest = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var (key, value) in commits.SelectMany(commit => commit.Values))
        {
            newest[key] = value;
        }

        var text = new ArrayBufferWriter<byte>(commits.Sum(commit => commit.Weight) + 64);
        using var json = new Utf8JsonWriter(text, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        if (from is { } version)
        {
            json.WriteNumber("from"u8, version);
        }

        json.WriteNumber("to"u8, commits[^1].Version);
        json.WriteStartObject("changes"u8);
        foreach (var (key, value) in newest)
        {
            json.WritePropertyName(key);
            json.WriteRawValue(value.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return new(commits[^1].Version, text.WrittenMemory);
    }
}
