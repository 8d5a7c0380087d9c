namespace Collab.Sessions;

/// <summary>Somebody votes for a seat from one time until another; never a guest.</summary>
[GenerateSerializer, Immutable, Alias("proxy")]
public sealed record Proxy([property: Id(0)] Actor Holder, [property: Id(1)] DateTimeOffset From, [property: Id(2)] DateTimeOffset Until)
{
    public bool HoldsAt(DateTimeOffset time) => From <= time && time < Until;
}
