using Collab.Directories;
using Collab.Layout;

namespace Collab.Partnerships;

/// <summary>A partnership on its page: with whom, for whom and what for.</summary>
internal sealed class PartnershipRecords : IRecordKind
{
    public async Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader)
        => await grains.Partnership(collective, new(id)).Look() is not { Facts: var facts } partnership ? null : new(facts.Partner, partnership.Seat, partnership.Sessions)
        {
            Lead = Phrase.Of(facts.Purpose, Language.Current),
            Rows =
            [
                new(DirectoryText.Serves, facts.Communities.Items.IsEmpty ? DirectoryText.Unsaid : string.Join(", ", facts.Communities.Items)),
                new(DirectoryText.Region, facts.Region ?? DirectoryText.Unsaid),
            ],
        };
}
