using Collab.Collectives;
using Collab.Directories;

namespace Collab.Groups;

/// <summary>What is seen of a community group.</summary>
internal static class GroupViews
{
    public static GroupView? Look(Group group, GroupId id, long version)
        => group.Facts is { } facts ? new(id, version, facts, group.Seat, [.. group.Sessions]) : null;

    /// <summary>The line in the collective's directory; it is found by its names in all languages, and by its communities.</summary>
    public static Listed? Listed(Group group, GroupId id, long version) => group.Facts is not { } facts ? null : new(
        id.Value,
        version,
        facts.Names.AsText(),
        null,
        Tags.Of(("region", facts.Region)),
        string.Join(' ', [.. facts.Names.All.Items.Select(name => name.Name), .. facts.Communities.Items]),
        []);

    /// <summary>Whoever speaks for the group is a representative in its collective.</summary>
    public static Holding? Holding(Group group, GroupId id, long version)
        => group.Facts is null ? null : new($"{Group.Kind}/{id}", version, group.Seat.All, Roles.Representative);
}
