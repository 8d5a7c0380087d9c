using Collab.Journal;
using Collab.People;

namespace Collab.Collectives;

/// <summary>Who is what.</summary>
internal sealed partial record Collective
{
    public Roles RolesOf(PersonId person) => People.TryGetValue(person, out var standing) ? standing.Roles : Roles.None;

    public Decision<CollectiveEvent> Grant(PersonId person, Roles roles, Stamp stamp) => this switch
    {
        { IsFounded: false } => CollectiveRefusals.NoSuchCollective,
        _ when !IsCoordinator(stamp.By) => CollectiveRefusals.NotForYou,
        _ when (roles & Roles.All) != roles || roles == Roles.None => CollectiveRefusals.NoRole,
        _ when GrantedTo(person).HasFlag(roles) => Decision.Nothing,
        _ => new RolesGranted(person, roles & ~GrantedTo(person)),
    };

    /// <summary>Ends roles that were granted; those that come with a seat end with the seat.</summary>
    public Decision<CollectiveEvent> Revoke(PersonId person, Roles roles, Stamp stamp) => this switch
    {
        { IsFounded: false } => CollectiveRefusals.NoSuchCollective,
        _ when !IsCoordinator(stamp.By) => CollectiveRefusals.NotForYou,
        _ when (GrantedTo(person) & roles) == Roles.None => (RolesOf(person) & roles) == Roles.None ? Decision.Nothing : CollectiveRefusals.RoleIsHeld,
        _ when roles.HasFlag(Roles.Coordinator) && IsLastCoordinator(person) => CollectiveRefusals.LastCoordinator,
        _ => new RolesRevoked(person, GrantedTo(person) & roles),
    };

    /// <summary>A person's own record has taken in their roles as of a version.</summary>
    public Decision<CollectiveEvent> WasTold(PersonId person, long version)
        => Untold.TryGetValue(person, out var since) && since <= version ? new PersonTold(person, version) : Decision.Nothing;

    private bool IsCoordinator(Actor by)
        => by == Actor.System || (PersonId.From(by) is { } person && RolesOf(person).HasFlag(Roles.Coordinator));

    private bool IsLastCoordinator(PersonId person)
        => GrantedTo(person).HasFlag(Roles.Coordinator)
            && !People.Any(other => other.Key != person && other.Value.Granted.HasFlag(Roles.Coordinator));

    private Roles GrantedTo(PersonId person) => StandingOf(person).Granted;

    private Standing StandingOf(PersonId person) => People.GetValueOrDefault(person, Standing.None);

    private Collective Evolve(RolesGranted happened, Stamp stamp)
        => With(happened.Person, standing => standing with { Granted = standing.Granted | happened.Roles }, stamp);

    private Collective Evolve(RolesRevoked happened, Stamp stamp)
        => With(happened.Person, standing => standing with { Granted = standing.Granted & ~happened.Roles }, stamp);

    private Collective Evolve(PersonTold happened)
        => Untold.TryGetValue(happened.Person, out var since) && since <= happened.Version
            ? this with { Untold = Untold.Remove(happened.Person) }
            : this;

    /// <summary>Changes what a person is; where their roles change, their own record is to be told.</summary>
    private Collective With(PersonId person, Func<Standing, Standing> change, Stamp stamp)
    {
        var (before, after) = (StandingOf(person), change(StandingOf(person)));
        return this with
        {
            People = after.IsNone ? People.Remove(person) : People.SetItem(person, after),
            Untold = before.Roles == after.Roles ? Untold : Untold.SetItem(person, stamp.Version),
        };
    }
}
