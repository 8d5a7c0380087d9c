namespace Collab.Directories;

/// <summary>What a collective keeps a public list of: its address, the kind of its grains, and how the list speaks.</summary>
internal sealed record DirectoryKind(string Page, string Kind, string Title, string Lead, string None, string NoneNext)
{
    public static IEnumerable<DirectoryKind> All => [Find("groups")!, Find("members")!, Find("partnerships")!];

    /// <summary>The kind that an address names; the texts are in the reader's language.</summary>
    public static DirectoryKind? Find(string page) => page switch
    {
        "groups" => new(page, "group", DirectoryText.Groups, DirectoryText.GroupsLead, DirectoryText.NoGroups, DirectoryText.NoGroupsNext),
        "members" => new(page, "member", DirectoryText.Members, DirectoryText.MembersLead, DirectoryText.NoMembers, DirectoryText.NoMembersNext),
        "partnerships" => new(page, "partnership", DirectoryText.Partnerships, DirectoryText.PartnershipsLead, DirectoryText.NoPartnerships, DirectoryText.NoPartnershipsNext),
        _ => null,
    };
}
