using Collab.Journal;

namespace Collab.Urns;

/// <summary>What the store keeps of an urn: while it is open a sealed box, then the result alone.</summary>
internal sealed record UrnRow(byte[]? Sealed = null, Tally? Result = null)
{
    public byte[] ToJson() => RowJson.Of(this);

    public static UrnRow Of(ReadOnlyMemory<byte> json) => RowJson.Read<UrnRow>(json.Span, "An urn");
}
