using Collab.Directories;
using Collab.Layout;

namespace Collab.Groups;

/// <summary>A community group on its page: in its own names, for whom it speaks, how it wishes to be met.</summary>
internal sealed class GroupRecords : IRecordKind
{
    public async Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader)
        => await grains.Group(collective, new(id)).Look() is not { Facts: var facts } group ? null : new(facts.Names, group.Seat, group.Sessions)
        {
            Rows = [new(DirectoryText.SpeaksFor, string.Join(", ", facts.Communities.Items)), new(DirectoryText.Region, facts.Region ?? DirectoryText.Unsaid)],
            Meeting = facts.Meeting.IsEmpty ? null : Phrase.Of(facts.Meeting, Language.Current),
        };
}
