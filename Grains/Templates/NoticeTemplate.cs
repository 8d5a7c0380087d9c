using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.Notices;

namespace Collab.Templates;

/// <summary>The rules of one template's record. Its words are checked before they come here.</summary>
internal sealed record NoticeTemplate : IJournaled<NoticeTemplate, NoticeTemplateEvent>
{
    /// <summary>Versions that are listed; older ones stay in the journal.</summary>
    private const int Listed = 100;

    public static string Kind => "template";

    public static NoticeTemplate Empty { get; } = new();

    /// <summary>None until it is saved.</summary>
    public NoticeTemplateFacts? Facts { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableList<TemplateVersion> Versions { get; init; } = [];

    /// <param name="faults">Of these words.</param>
    /// <param name="isTaken">Whether another part has one of its names.</param>
    public Decision<NoticeTemplateEvent> Write(NoticeTemplateFacts facts, ImmutableArray<WordsFault> faults, Roles roles, bool isTaken = false) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => NoticeTemplateRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        { IsArchived: true } => NoticeTemplateRefusals.IsArchived,
        _ when facts.Name.IsEmpty || facts.Name.Length > NoticeTemplateFacts.LongestName => NoticeTemplateRefusals.NeedsName,
        _ when isTaken => NoticeTemplateRefusals.NameIsTaken,
        _ when !faults.IsEmpty => faults[0].Why,
        _ => new TemplateWritten(facts),
    };

    public Decision<NoticeTemplateEvent> Archive(Roles roles) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => NoticeTemplateRefusals.NotForYou,
        { Facts: null } => NoticeTemplateRefusals.NoSuchTemplate,
        { IsArchived: true } => Decision.Nothing,
        _ => new TemplateArchived(),
    };

    /// <param name="isTaken">Whether another part has got one of its names meanwhile.</param>
    public Decision<NoticeTemplateEvent> Restore(Roles roles, bool isTaken = false) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => NoticeTemplateRefusals.NotForYou,
        { Facts: null } => NoticeTemplateRefusals.NoSuchTemplate,
        { IsArchived: false } => Decision.Nothing,
        _ when isTaken => NoticeTemplateRefusals.NameIsTaken,
        _ => new TemplateRestored(),
    };

    public NoticeTemplate Evolve(NoticeTemplateEvent happened, Stamp stamp) => happened switch
    {
        TemplateWritten written => this with { Facts = written.Facts, Versions = [Next(stamp), .. Versions.Take(Listed - 1)] },
        TemplateArchived => this with { IsArchived = true },
        TemplateRestored => this with { IsArchived = false },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private TemplateVersion Next(Stamp stamp) => new(Versions.Count == 0 ? 1 : Versions[0].Number + 1, stamp.Version, stamp.At, stamp.By);
}
