using System.Text;

namespace Orleans.Runtime;

/// <summary>Names one grain: its type and its key, written <c>type/key</c>.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GrainId
{
    public GrainId(GrainType type, IdSpan key) => (Type, Key) = (type, key);

    public GrainType Type { get; }
    public IdSpan Key { get; }

    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(type, IdSpan.Create(key));
    }

    public static GrainId Parse(string value, IFormatProvider? provider = null) => value.Split('/', 2) is [var type, var key]
        ? new(new(IdSpan.Create(type)), IdSpan.Create(key))
        : throw new ArgumentException($"\"{value}\" is not a grain id.", nameof(value));

    /// <summary>The same on every machine: stores find a grain's reminders by it.</summary>
    public uint GetUniformHashCode() => unchecked((Type.GetUniformHashCode() * 31) + Key.GetUniformHashCode());

    public override string ToString() => $"{Type}/{Key}";
}

/// <summary>The kind of a grain: the first half of its id.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GrainType
{
    public GrainType(IdSpan id) => Value = id;

    public IdSpan Value { get; }

    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(IdSpan.Create(value));
    }

    public uint GetUniformHashCode() => Value.GetUniformHashCode();
    public override string ToString() => Value.ToString();
}

/// <summary>One half of a grain id.</summary>
[GenerateSerializer, Immutable]
public readonly record struct IdSpan
{
    private readonly string? text;

    private IdSpan(string text) => this.text = text;

    public static IdSpan Create(string id) => new(id);
    public uint GetUniformHashCode() => XxHash.Of(Encoding.UTF8.GetBytes(ToString()));
    public override string ToString() => text ?? "";
}
