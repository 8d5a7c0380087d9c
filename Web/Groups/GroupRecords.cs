using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Collab.Sessions;

namespace Collab.Groups;

/// <summary>A community group on its pages: in its own names, for whom it speaks, how it wishes to be met.</summary>
internal sealed class GroupRecords : IRecordKind
{
    public ImmutableArray<RecordField> Blank => Form(null);

    public string? Nameable => "role:representative";

    public IRecord Grain(IGrainFactory grains, string collective, string id) => grains.Group(collective, new(id));

    public async Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader)
        => await grains.Group(collective, new(id)).Look() is not { Facts: var facts } group ? null : new(facts.Names, group.Seat, group.Sessions)
        {
            Rows = [new(DirectoryText.SpeaksFor, string.Join(", ", facts.Communities.Items)), new(DirectoryText.Region, facts.Region ?? DirectoryText.Unsaid)],
            Meeting = facts.Meeting.IsEmpty ? null : Phrase.Of(facts.Meeting, Language.Current),
            Form = Form(facts),
        };

    public Task<Outcome> Add(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => grains.Group(collective, new(id)).Welcome(act, Facts(fields));

    public Task<Outcome> Describe(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => grains.Group(collective, new(id)).Describe(act, Facts(fields));

    private static ImmutableArray<RecordField> Form(GroupFacts? facts) =>
    [
        new("region", DirectoryText.Region, facts?.Region),
        new("communities", DirectoryText.SpeaksFor, RecordFields.Lines(facts?.Communities)) { IsLong = true, Hint = DirectoryText.OnePerLine },
        new("meeting-en", DirectoryText.MeetingEnglish, facts?.Meeting.English) { IsLong = true, Hint = DirectoryText.MeetingHint },
        new("meeting-fr", DirectoryText.MeetingFrench, facts?.Meeting.French) { IsLong = true, Hint = DirectoryText.MeetingHint },
    ];

    private static GroupFacts Facts(Fields fields) => new(
        RecordFields.Names(fields),
        fields.TextOrNull("region"),
        RecordFields.Lines(fields, "communities"),
        SessionFields.InBoth(fields, "meeting"));
}
