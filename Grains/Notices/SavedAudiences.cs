using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;

namespace Collab.Notices;

/// <summary>The rules of the audiences that a collective keeps: coordinators save, rename and remove them.</summary>
internal sealed record SavedAudiences : IJournaled<SavedAudiences, SavedAudiencesEvent>
{
    public static string Kind => "saved-audiences";

    public static SavedAudiences Empty { get; } = new();

    /// <summary>In the order in which they were saved.</summary>
    public ImmutableList<SavedAudience> All { get; init; } = [];

    public Decision<SavedAudiencesEvent> Save(AudienceId id, Text name, NoticeAudience audience, Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => AudienceRefusals.NotForYou,
        _ when Checked(name) is { } no => no,
        _ when audience.Query == NoticeAudience.Nobody || audience.Organisations is { IsValid: false } => AudienceRefusals.NoQuery,
        // A form that is sent twice saves once.
        _ when Find(id) is not null => Decision.Nothing,
        _ when All.Count >= SavedAudience.Most => AudienceRefusals.TooMany,
        _ => new AudienceSaved(new(id, name, audience.Query)),
    };

    public Decision<SavedAudiencesEvent> Rename(AudienceId id, Text name, Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => AudienceRefusals.NotForYou,
        _ when Find(id) is null => AudienceRefusals.NoSuchAudience,
        _ when Checked(name) is { } no => no,
        _ when Find(id)!.Name == name => Decision.Nothing,
        _ => new AudienceRenamed(id, name),
    };

    public Decision<SavedAudiencesEvent> Remove(AudienceId id, Roles roles) => this switch
    {
        _ when !IsCoordinator(roles) => AudienceRefusals.NotForYou,
        _ when Find(id) is null => Decision.Nothing,
        _ => new AudienceRemoved(id),
    };

    public SavedAudiences Evolve(SavedAudiencesEvent happened, Stamp stamp) => happened switch
    {
        AudienceSaved saved => this with { All = All.Add(saved.Audience) },
        AudienceRenamed renamed => this with { All = [.. All.Select(one => one.Id == renamed.Id ? one with { Name = renamed.Name } : one)] },
        AudienceRemoved removed => this with { All = All.RemoveAll(one => one.Id == removed.Id) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    public static bool IsCoordinator(Roles roles) => roles.HasFlag(Roles.Coordinator);

    private SavedAudience? Find(AudienceId id) => All.Find(one => one.Id == id);

    private static Refusal? Checked(Text name)
        => name.IsEmpty || name.Length > SavedAudience.LongestName ? AudienceRefusals.Unnamed
            : TextGuard.Find($"{name.English}\n{name.French}") is { } found ? TextRefusals.MayIdentifyChild(found)
            : null;
}

/// <summary>Something that happened to the audiences that a collective keeps.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(AudienceSaved), "saved")]
[JsonDerivedType(typeof(AudienceRenamed), "renamed")]
[JsonDerivedType(typeof(AudienceRemoved), "removed")]
internal abstract record SavedAudiencesEvent;

internal sealed record AudienceSaved(SavedAudience Audience) : SavedAudiencesEvent;

internal sealed record AudienceRenamed(AudienceId Id, Text Name) : SavedAudiencesEvent;

internal sealed record AudienceRemoved(AudienceId Id) : SavedAudiencesEvent;
