namespace Collab.Storage;

/// <summary>What a row of OrleansStorage holds; a row without a payload was cleared but keeps its version.</summary>
internal sealed record Row(int Version, byte[]? Payload);
