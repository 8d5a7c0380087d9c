using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Members;

/// <summary>The rules of a member's record.</summary>
internal sealed record Member : IJournaled<Member, MemberEvent>
{
    public static string Kind => "member";

    public static Member Empty { get; } = new();

    /// <summary>None as long as it is not a member.</summary>
    public MemberFacts? Facts { get; init; }

    /// <summary>On what the collective says that this is a member.</summary>
    public string Basis { get; init; } = "";

    public SeatHolders Seat { get; init; } = SeatHolders.Vacant;

    public ImmutableList<string> Sessions { get; init; } = [];

    /// <summary>
    /// The only way to become a member until the process of admission is here: an import by the system. No coordinator comes
    /// past the process (OCC: "membership requires standards and reference checks").
    /// </summary>
    public Decision<MemberEvent> Enrol(MemberFacts facts, string basis, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => MemberRefusals.OnlyByAdmission,
        _ when facts == Facts && basis == Basis => Decision.Nothing,
        { Facts: not null } => MemberRefusals.AlreadyHere,
        _ when string.IsNullOrWhiteSpace(basis) => MemberRefusals.NeedsBasis,
        _ => Checked(facts) is { } no ? no : new MemberEnrolled(facts, basis),
    };

    public Decision<MemberEvent> Describe(MemberFacts facts, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => MemberRefusals.NoSuchMember,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.IsHeldBy(stamp.By) => MemberRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        _ => Checked(facts) is { } no ? no : new MemberDescribed(facts),
    };

    public Decision<MemberEvent> SeatWith(SeatHolders holders, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => MemberRefusals.NoSuchMember,
        // First of all, since whoever handed it over may not do so again.
        _ when holders == Seat => Decision.Nothing,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.MayBecome(holders, stamp.By) => MemberRefusals.NotForYou,
        _ when !holders.IsValid => MemberRefusals.SeatHeldTwice,
        _ => new MemberSeated(holders),
    };

    /// <summary>Whoever leaves the collective leaves the seat; nobody of the collective takes it.</summary>
    public Decision<MemberEvent> HandOver(PersonId from, Stamp stamp)
        => stamp.By != Actor.System ? MemberRefusals.NotForYou
            : Seat.Without(from) is var holders && holders == Seat ? Decision.Nothing
            : new MemberSeated(holders);

    public Decision<MemberEvent> TookPart(string session, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => MemberRefusals.NotForYou,
        { Facts: null } => MemberRefusals.NoSuchMember,
        _ when Sessions.Contains(session) => Decision.Nothing,
        _ => new MemberTookPart(session),
    };

    public Member Evolve(MemberEvent happened, Stamp stamp) => happened switch
    {
        MemberEnrolled enrolled => this with { Facts = enrolled.Facts, Basis = enrolled.Basis },
        MemberDescribed described => this with { Facts = described.Facts },
        MemberSeated seated => this with { Seat = seated.Holders },
        MemberTookPart took => this with { Sessions = Sessions.Add(took.Session) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static Refusal? Checked(MemberFacts facts)
        => !facts.Names.IsValid ? MemberRefusals.NeedsName
            : string.IsNullOrWhiteSpace(facts.Region) ? MemberRefusals.NeedsRegion
            : TextsOf(facts).Any(text => text?.Length > MemberRefusals.LongestText) ? MemberRefusals.TooLong
            : TextGuard.Find(facts.About ?? "") is { } found ? TextRefusals.MayIdentifyChild(found)
            : null;

    private static IEnumerable<string?> TextsOf(MemberFacts facts)
        => [facts.Region, facts.About, facts.Website, facts.Email, facts.Phone];
}
