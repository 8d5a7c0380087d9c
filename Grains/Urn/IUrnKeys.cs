namespace Collab.Urns;

/// <summary>The keys of urns that are open, kept outside the store: what the store keeps of old versions cannot be read without.</summary>
internal interface IUrnKeys
{
    /// <summary>Makes a key that is durable when this returns; answers the one that there is, if there is one.</summary>
    /// <returns>32 bytes.</returns>
    byte[] Create(string urn);

    byte[]? Find(string urn);

    /// <summary>Destroys a key for good; done twice, it changes nothing.</summary>
    void Destroy(string urn);
}

/// <summary>What an urn holds cannot be read, because its key is not where it should be.</summary>
internal sealed class UrnKeyMissing(string urn) : Exception($"The key of {urn} is missing: nothing is cast or counted before it is back.");
