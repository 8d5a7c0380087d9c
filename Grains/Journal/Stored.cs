namespace Collab.Journal;

/// <summary>What the journal gives to storage: UTF-8 JSON, which is stored as it is.</summary>
internal sealed class Stored
{
    public ReadOnlyMemory<byte> Payload { get; set; }
}
