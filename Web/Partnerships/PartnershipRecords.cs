using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Collab.Sessions;

namespace Collab.Partnerships;

/// <summary>A partnership on its pages: with whom, for whom and what for.</summary>
internal sealed class PartnershipRecords : IRecordKind
{
    public ImmutableArray<RecordField> Blank => Form(null);

    public string? Nameable => "role:partner";

    public IRecord Grain(IGrainFactory grains, string collective, string id) => grains.Partnership(collective, new(id));

    public async Task<Record?> Look(IGrainFactory grains, string collective, string id, Actor reader)
        => await grains.Partnership(collective, new(id)).Look() is not { Facts: var facts } partnership ? null : new(facts.Partner, partnership.Seat, partnership.Sessions)
        {
            Lead = Phrase.Of(facts.Purpose, Language.Current),
            Rows =
            [
                new(DirectoryText.Serves, facts.Communities.Items.IsEmpty ? DirectoryText.Unsaid : string.Join(", ", facts.Communities.Items)),
                new(DirectoryText.Region, facts.Region ?? DirectoryText.Unsaid),
            ],
            Form = Form(facts),
        };

    public Task<Outcome> Add(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => grains.Partnership(collective, new(id)).Begin(act, Facts(fields));

    public Task<Outcome> Describe(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => grains.Partnership(collective, new(id)).Describe(act, Facts(fields));

    private static ImmutableArray<RecordField> Form(PartnershipFacts? facts) =>
    [
        new("purpose-en", DirectoryText.PurposeEnglish, facts?.Purpose.English) { IsLong = true, Hint = DirectoryText.PurposeHint },
        new("purpose-fr", DirectoryText.PurposeFrench, facts?.Purpose.French) { IsLong = true, Hint = DirectoryText.PurposeHint },
        new("communities", DirectoryText.Serves, RecordFields.Lines(facts?.Communities)) { IsLong = true, Hint = DirectoryText.OnePerLine },
        new("region", DirectoryText.Region, facts?.Region),
    ];

    private static PartnershipFacts Facts(Fields fields) => new(
        RecordFields.Names(fields),
        fields.TextOrNull("region"),
        RecordFields.Lines(fields, "communities"),
        SessionFields.InBoth(fields, "purpose"));
}
