namespace Collab.Urns;

/// <summary>The "no" of an urn.</summary>
public static class UrnRefusals
{
    public static readonly Refusal Closed = new("urn.closed");
}
