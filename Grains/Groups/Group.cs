using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Collab.People;

namespace Collab.Groups;

/// <summary>The rules of a community group's record.</summary>
internal sealed record Group : IJournaled<Group, GroupEvent>
{
    public static string Kind => "group";

    public static Group Empty { get; } = new();

    /// <summary>None until the group is welcomed.</summary>
    public GroupFacts? Facts { get; init; }

    public SeatHolders Seat { get; init; } = SeatHolders.Vacant;

    public ImmutableList<string> Sessions { get; init; } = [];

    public Decision<GroupEvent> Welcome(GroupFacts facts, Roles roles) => this switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => GroupRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        { Facts: not null } => GroupRefusals.AlreadyHere,
        _ => Checked(facts) is { } no ? no : new GroupWelcomed(facts),
    };

    public Decision<GroupEvent> Describe(GroupFacts facts, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => GroupRefusals.NoSuchGroup,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.IsHeldBy(stamp.By) => GroupRefusals.NotForYou,
        _ when facts == Facts => Decision.Nothing,
        _ => Checked(facts) is { } no ? no : new GroupDescribed(facts),
    };

    public Decision<GroupEvent> SeatWith(SeatHolders holders, Roles roles, Stamp stamp) => this switch
    {
        { Facts: null } => GroupRefusals.NoSuchGroup,
        // First of all, since whoever handed it over may not do so again.
        _ when holders == Seat => Decision.Nothing,
        _ when !roles.HasFlag(Roles.Coordinator) && !Seat.MayBecome(holders, stamp.By) => GroupRefusals.NotForYou,
        _ when !holders.IsValid => GroupRefusals.SeatHeldTwice,
        _ => new GroupSeated(holders),
    };

    /// <summary>Whoever leaves the collective leaves the seat; nobody of the collective takes it.</summary>
    public Decision<GroupEvent> HandOver(PersonId from, Stamp stamp)
        => stamp.By != Actor.System ? GroupRefusals.NotForYou
            : Seat.Without(from) is var holders && holders == Seat ? Decision.Nothing
            : new GroupSeated(holders);

    public Decision<GroupEvent> TookPart(string session, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => GroupRefusals.NotForYou,
        { Facts: null } => GroupRefusals.NoSuchGroup,
        _ when Sessions.Contains(session) => Decision.Nothing,
        _ => new GroupTookPart(session),
    };

    public Group Evolve(GroupEvent happened, Stamp stamp) => happened switch
    {
        GroupWelcomed welcomed => this with { Facts = welcomed.Facts },
        GroupDescribed described => this with { Facts = described.Facts },
        GroupSeated seated => this with { Seat = seated.Holders },
        GroupTookPart took => this with { Sessions = Sessions.Add(took.Session) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private static Refusal? Checked(GroupFacts facts)
        => !facts.Names.IsValid ? GroupRefusals.NeedsName
            : TextsOf(facts).Any(text => text?.Length > GroupRefusals.LongestText) ? GroupRefusals.TooLong
            : TextGuard.Find($"{facts.Meeting.English}\n{facts.Meeting.French}") is { } found ? TextRefusals.MayIdentifyChild(found)
            : null;

    private static IEnumerable<string?> TextsOf(GroupFacts facts)
        => [facts.Region, facts.Meeting.English, facts.Meeting.French, .. facts.Communities];
}
