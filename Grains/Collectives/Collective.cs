using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Journal;
using Collab.People;

namespace Collab.Collectives;

/// <summary>The rules of a collective, the tenant: what it is, who is what in it, and how people leave. One file for each.</summary>
internal sealed partial record Collective : IJournaled<Collective, CollectiveEvent>
{
    public static string Kind => "collective";

    public static Collective Empty { get; } = new();

    /// <summary>None until it is founded.</summary>
    public CollectiveFacts? Facts { get; init; }

    /// <summary>Whoever is anything to it.</summary>
    public ImmutableDictionary<PersonId, Standing> People { get; init; } = ImmutableDictionary<PersonId, Standing>.Empty;

    /// <summary>All that people hold, by its name.</summary>
    public ImmutableDictionary<string, Holding> Things { get; init; } = ImmutableDictionary<string, Holding>.Empty;

    /// <summary>Whose own record does not know their roles yet, and since which version.</summary>
    public ImmutableDictionary<PersonId, long> Untold { get; init; } = ImmutableDictionary<PersonId, long>.Empty;

    /// <summary>What is passing on to a successor, until it has acknowledged that.</summary>
    public ImmutableList<Handover> Handovers { get; init; } = [];

    [JsonIgnore]
    public bool IsFounded => Facts is not null;

    public Decision<CollectiveEvent> Found(CollectiveFacts facts, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => CollectiveRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        { IsFounded: true } => CollectiveRefusals.AlreadyFounded,
        _ => Checked(facts) is { } no ? no : new CollectiveFounded(facts),
    };

    public Decision<CollectiveEvent> Describe(CollectiveFacts facts, Stamp stamp) => this switch
    {
        { IsFounded: false } => CollectiveRefusals.NoSuchCollective,
        _ when !IsCoordinator(stamp.By) => CollectiveRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        _ => Checked(facts) is { } no ? no : new CollectiveDescribed(facts),
    };

    public Collective Evolve(CollectiveEvent happened, Stamp stamp) => happened switch
    {
        CollectiveFounded founded => this with { Facts = founded.Facts },
        CollectiveDescribed described => this with { Facts = described.Facts },
        RolesGranted granted => Evolve(granted, stamp),
        RolesRevoked revoked => Evolve(revoked, stamp),
        ThingHeld held => Evolve(held, stamp),
        PersonLeft left => Evolve(left, stamp),
        PersonTold told => Evolve(told),
        ThingHandedOver over => this with { Handovers = Handovers.Remove(over.Handover) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static Refusal? Checked(CollectiveFacts facts)
        => facts.Name.IsEmpty ? CollectiveRefusals.NeedsName
            : !TimeZoneInfo.TryFindSystemTimeZoneById(facts.Zone, out _) ? CollectiveRefusals.NoSuchZone
            : string.IsNullOrWhiteSpace(facts.Privacy.Title) || string.IsNullOrWhiteSpace(facts.Privacy.Email) ? CollectiveRefusals.NeedsPrivacyContact
            : TextsOf(facts).Any(text => text?.Length > CollectiveRefusals.LongestText) ? CollectiveRefusals.TooLong
            : null;

    private static IEnumerable<string?> TextsOf(CollectiveFacts facts) =>
    [
        facts.Name.English, facts.Name.French, facts.Privacy.Title, facts.Privacy.Email, facts.Privacy.Phone,
        facts.Contact.Phone, facts.Contact.Email, facts.Contact.Website, .. facts.Contact.Postal,
    ];
}
