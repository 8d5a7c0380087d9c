using System.Collections.Immutable;

namespace Collab.Directories;

/// <summary>What somebody looks for in a list.</summary>
/// <param name="Text">Each of its words begins a word of what is found; accents and case do not matter.</param>
/// <param name="All">Tags that are all there.</param>
/// <param name="Any">Tags of which one is there, if any is named.</param>
/// <param name="None">Tags that are not there: how a list leaves out what its reader may not see.</param>
/// <param name="Skip">Of those in order; by id, <see cref="After"/> says where a page begins.</param>
/// <param name="Take">At most <see cref="LargestPage"/>; none for the count alone.</param>
[GenerateSerializer, Immutable, Alias("directory-query")]
public sealed record DirectoryQuery(
    [property: Id(0)] string? Text,
    [property: Id(1)] Many<string> All,
    [property: Id(2)] Many<string> Any,
    [property: Id(3)] Many<string> None,
    [property: Id(4)] DirectoryOrder Order,
    [property: Id(5)] int Skip,
    [property: Id(6)] int Take)
{
    public const int LargestPage = 500;

    /// <summary>In the order of ids: only what comes after this one, so that pages hold also while lines come and go.</summary>
    [Id(7)]
    public string? After { get; init; }

    public static readonly DirectoryQuery Everything = new(null, [], [], [], DirectoryOrder.EnglishName, 0, 50);
}

/// <summary>The orders in which a list can stand.</summary>
public enum DirectoryOrder
{
    EnglishName,
    FrenchName,

    /// <summary>What has no time comes first.</summary>
    Earliest,
    Latest,

    /// <summary>The order that lasts, whatever a line shows.</summary>
    Id,
}

/// <summary>One page of what was found.</summary>
/// <param name="Total">On all pages together; in the order of ids, whose pages are read one after the other, on this page.</param>
[GenerateSerializer, Immutable, Alias("directory-page")]
public sealed record DirectoryPage([property: Id(0)] int Total, [property: Id(1)] ImmutableArray<Listed> Lines);
