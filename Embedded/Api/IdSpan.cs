using System.Text;

namespace Orleans.Runtime;

/// <summary>One half of a grain id.</summary>
[GenerateSerializer, Immutable]
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly string? text;

    private IdSpan(string text) => this.text = text;

    public bool IsDefault => string.IsNullOrEmpty(text);

    public static IdSpan Create(string id) => new(id);

    public bool Equals(IdSpan obj) => string.Equals(text, obj.text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    public override int GetHashCode() => text is null ? 0 : text.GetHashCode(StringComparison.Ordinal);

    public uint GetUniformHashCode() => Collab.Embedded.XxHash.Of(Encoding.UTF8.GetBytes(ToString()));

    public override string ToString() => text ?? "";

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
