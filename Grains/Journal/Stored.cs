namespace Collab.Journal;

/// <summary>A row as the store keeps it: UTF-8 JSON that the journal made, and that anyone can read in the database.</summary>
internal sealed class Stored
{
    public ReadOnlyMemory<byte> Payload { get; set; }
}
