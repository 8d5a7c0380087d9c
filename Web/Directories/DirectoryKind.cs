using Collab.Groups;
using Collab.Members;
using Collab.Partnerships;

namespace Collab.Directories;

/// <summary>What a collective keeps a public list of: its address, the kind of its grains, and how the list speaks.</summary>
/// <param name="Add">What adding one is called; none where nobody adds one on a page.</param>
internal sealed record DirectoryKind(string Page, string Kind, IRecordKind Records, string Title, string Lead, string None, string NoneNext, string? Add = null)
{
    private static readonly GroupRecords Groups = new();
    private static readonly MemberRecords Members = new();
    private static readonly PartnershipRecords Partnerships = new();

    public static IEnumerable<DirectoryKind> All => [Find("groups")!, Find("members")!, Find("partnerships")!];

    /// <summary>The kind that an address names; the texts are in the reader's language.</summary>
    public static DirectoryKind? Find(string page) => page switch
    {
        "groups" => new(page, "group", Groups, DirectoryText.Groups, DirectoryText.GroupsLead, DirectoryText.NoGroups, DirectoryText.NoGroupsNext, DirectoryText.AddGroup),
        "members" => new(page, "member", Members, DirectoryText.Members, DirectoryText.MembersLead, DirectoryText.NoMembers, DirectoryText.NoMembersNext),
        "partnerships" => new(page, "partnership", Partnerships, DirectoryText.Partnerships, DirectoryText.PartnershipsLead, DirectoryText.NoPartnerships, DirectoryText.NoPartnershipsNext, DirectoryText.AddPartnership),
        _ => null,
    };
}
