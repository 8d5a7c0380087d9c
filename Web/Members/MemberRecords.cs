using System.Collections.Immutable;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;

namespace Collab.Members;

/// <summary>A member on its pages: to its own people and coordinators all that is kept, to others what it shows.</summary>
internal sealed class MemberRecords : IRecordKind
{
    public ImmutableArray<RecordField> Blank => [];

    /// <summary>A member chooses whether it shows its people, so no member is offered those of others.</summary>
    public string? Nameable => null;

    private static Choice[] Showable =>
    [
        new("about", DirectoryText.About),
        new("website", DirectoryText.Website),
        new("email", DirectoryText.Email),
        new("phone", DirectoryText.Phone),
        new("representative", DirectoryText.Speaks),
    ];

    public IRecord Grain(IGrainFactory grains, string collective, string id) => grains.Member(collective, new(id));

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
            Form = Form(facts),
        };

    /// <summary>No page comes past the process of admission.</summary>
    public Task<Outcome> Add(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => Task.FromResult(Outcome.Refused(MemberRefusals.OnlyByAdmission));

    public Task<Outcome> Describe(IGrainFactory grains, string collective, string id, Act act, Fields fields)
        => grains.Member(collective, new(id)).Describe(act, Facts(fields));

    private static ImmutableArray<RecordField> Form(MemberFacts facts) =>
    [
        new("region", DirectoryText.Region, facts.Region) { IsRequired = true },
        new("about", DirectoryText.About, facts.About) { IsLong = true },
        new("website", DirectoryText.Website, facts.Website),
        new("email", DirectoryText.Email, facts.Email),
        new("phone", DirectoryText.Phone, facts.Phone),
        new("shown", DirectoryText.Shown, string.Join(',', Showable.Where(one => facts.Shown.HasFlag(FieldOf(one.Value))).Select(one => one.Value)))
        {
            Hint = DirectoryText.ShownHint,
            Choices = Showable,
        },
    ];

    private static MemberFacts Facts(Fields fields) => new(
        RecordFields.Names(fields),
        fields.Text("region"),
        fields.TextOrNull("about"),
        fields.TextOrNull("website"),
        fields.TextOrNull("email"),
        fields.TextOrNull("phone"),
        fields.Texts("shown").Aggregate(MemberFields.None, (shown, name) => shown | FieldOf(name)));

    private static MemberFields FieldOf(string name)
        => Enum.TryParse<MemberFields>(name, ignoreCase: true, out var field) && Enum.IsDefined(field) ? field : throw new UnusableField("shown");
}
