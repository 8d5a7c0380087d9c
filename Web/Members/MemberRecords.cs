using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Members;

/// <summary>A member on its page: to its own people and coordinators all that is kept, to others what it shows.</summary>
internal sealed class MemberRecords : IRecordKind
{
    public async Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader)
        => await grains.Member(collective, new(id)).Look(reader) is not { Facts: var facts } member ? null : new(facts.Names, member.Seat, member.IsWhole ? member.Sessions : null)
        {
            Lead = facts.About is { } about ? new(about, Language.Current.Code) : null,
            Rows =
            [
                .. new SummaryRow[]
                {
                    new(DirectoryText.Region, facts.Region),
                    new(DirectoryText.Website, facts.Website),
                    new(DirectoryText.Email, facts.Email),
                    new(DirectoryText.Phone, facts.Phone),
                    new(DirectoryText.Basis, member.Basis),
                }.Where(row => !string.IsNullOrEmpty(row.Value)),
            ],
        };
}
