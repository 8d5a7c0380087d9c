namespace Collab.Members;

/// <summary>
/// Who a member is. It has no field for the address of a home, and none for a licence: neither is ever asked or shown.
/// </summary>
/// <param name="Shown">The facts that other members see; the rest stays with the member and coordinators.</param>
[GenerateSerializer, Immutable, Alias("member-facts")]
public sealed record MemberFacts(
    [property: Id(0)] OwnNames Names,
    [property: Id(1)] string Region,
    [property: Id(2)] string? About,
    [property: Id(3)] string? Website,
    [property: Id(4)] string? Email,
    [property: Id(5)] string? Phone,
    [property: Id(6)] MemberFields Shown);

/// <summary>What a member may choose to show; name and region are always shown.</summary>
[Flags]
public enum MemberFields
{
    None = 0,
    About = 1,
    Website = 2,
    Email = 4,
    Phone = 8,
    Representative = 16,
    All = About | Website | Email | Phone | Representative,
}
