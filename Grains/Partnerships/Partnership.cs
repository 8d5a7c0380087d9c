using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Partnerships;

/// <summary>The rules of a partnership's record.</summary>
internal sealed record Partnership : IJournaled<Partnership, PartnershipEvent>
{
    public static string Kind => "partnership";

    public static Partnership Empty { get; } = new();

    /// <summary>None until it is begun.</summary>
    public PartnershipFacts? Facts { get; init; }

    public SeatHolders Seat { get; init; } = SeatHolders.Vacant;

    public ImmutableList<string> Sessions { get; init; } = [];

    public Decision<PartnershipEvent> Begin(PartnershipFacts facts, Roles roles) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => PartnershipRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        { Facts: not null } => PartnershipRefusals.AlreadyBegun,
        _ => Checked(facts) is { } no ? no : new PartnershipBegun(facts),
    };

    public Decision<PartnershipEvent> Describe(PartnershipFacts facts, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => PartnershipRefusals.NoSuchPartnership,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.IsHeldBy(stamp.By) => PartnershipRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        _ => Checked(facts) is { } no ? no : new PartnershipDescribed(facts),
    };

    public Decision<PartnershipEvent> SeatWith(SeatHolders holders, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => PartnershipRefusals.NoSuchPartnership,
        // First of all, since whoever handed it over may not do so again.
        _ when holders == Seat => Decision.Nothing,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.MayBecome(holders, stamp.By) => PartnershipRefusals.NotForYou,
        _ when !holders.IsValid => PartnershipRefusals.SeatHeldTwice,
        _ => new PartnershipSeated(holders),
    };

    /// <summary>Whoever leaves the collective leaves the seat; nobody of the collective takes it.</summary>
    public Decision<PartnershipEvent> HandOver(PersonId from, Stamp stamp)
        => stamp.By != Actor.System ? PartnershipRefusals.NotForYou
            : Seat.Without(from) is var holders && holders == Seat ? Decision.Nothing
            : new PartnershipSeated(holders);

    public Decision<PartnershipEvent> TookPart(string session, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => PartnershipRefusals.NotForYou,
        { Facts: null } => PartnershipRefusals.NoSuchPartnership,
        _ when Sessions.Contains(session) => Decision.Nothing,
        _ => new PartnershipTookPart(session),
    };

    public Partnership Evolve(PartnershipEvent happened, Stamp stamp) => happened switch
    {
        PartnershipBegun begun => this with { Facts = begun.Facts },
        PartnershipDescribed described => this with { Facts = described.Facts },
        PartnershipSeated seated => this with { Seat = seated.Holders },
        PartnershipTookPart took => this with { Sessions = Sessions.Add(took.Session) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static Refusal? Checked(PartnershipFacts facts)
        => !facts.Partner.IsValid ? PartnershipRefusals.NeedsName
            : facts.Purpose.IsEmpty ? PartnershipRefusals.NeedsPurpose
            : TextsOf(facts).Any(text => text?.Length > PartnershipRefusals.LongestText) ? PartnershipRefusals.TooLong
            : TextGuard.Find($"{facts.Purpose.English}\n{facts.Purpose.French}") is { } found ? TextRefusals.MayIdentifyChild(found)
            : null;

    private static IEnumerable<string?> TextsOf(PartnershipFacts facts)
        => [facts.Region, facts.Purpose.English, facts.Purpose.French, .. facts.Communities];
}
