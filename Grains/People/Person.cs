using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;

namespace Collab.People;

/// <summary>The rules of one person's record.</summary>
internal sealed record Person : IJournaled<Person, PersonEvent>
{
    public static string Kind => "person";

    public static Person Empty { get; } = new();

    /// <summary>None until they are welcomed; set for good, also for a former participant.</summary>
    public string? Address { get; init; }

    public PersonCard? Card { get; init; }

    public string? Email { get; init; }

    /// <summary>A sign-in carries the stamp that was valid then. It is no secret: cookies are sealed.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>The same for the address of the calendar feed, which can be renewed by itself.</summary>
    public string CalendarStamp { get => field ?? ""; init; }

    public DateTimeOffset WelcomedAt { get; init; }

    public DateTimeOffset? SignInsRevokedAt { get; init; }

    public bool IsDeleted { get; init; }

    public ImmutableDictionary<string, Belonging> Belongs { get; init; } = ImmutableDictionary<string, Belonging>.Empty;

    /// <summary>The entries that say who the person is.</summary>
    public ImmutableList<long> Telling { get; init; } = [];

    [JsonIgnore]
    public bool IsKnown => Address is not null;

    /// <summary>Somebody who is known stays as they are: an invitation never overwrites what a person says of themself.</summary>
    public Decision<PersonEvent> Welcome(PersonCard card, string email, string address, Stamp stamp) => this switch
    {
        _ when !stamp.By.IsPerson && stamp.By != Actor.System => PersonRefusals.NotForGuests,
        { IsKnown: true } => Decision.Nothing,
        _ when string.IsNullOrWhiteSpace(email) => PersonRefusals.NeedsEmail,
        _ => Checked(card) is { } no ? no : new PersonWelcomed(card, email, address),
    };

    public Decision<PersonEvent> Correct(PersonCard card, Actor self, Stamp stamp) => this switch
    {
        _ when stamp.By != self => PersonRefusals.NotYou,
        not { IsKnown: true, IsDeleted: false } => PersonRefusals.NoSuchPerson,
        _ when card == Card => Decision.Nothing,
        _ => Checked(card) is { } no ? no : new PersonCorrected(card),
    };

    /// <summary>Whoever is nothing to a collective any more signs in anew, if anywhere.</summary>
    public Decision<PersonEvent> Belong(string collective, Roles roles, long version, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => PersonRefusals.NotYou,
        { IsKnown: false } => PersonRefusals.NoSuchPerson,
        _ when Belongs.TryGetValue(collective, out var known) && known.Version >= version => Decision.Nothing,
        _ when roles == Roles.None && RolesIn(collective) != Roles.None => new PersonEvent[] { new RolesChanged(collective, roles, version), new SignInsRevoked() },
        _ => new RolesChanged(collective, roles, version),
    };

    /// <param name="seen">The stamp of the sign-ins that are to end; if it is another one now, they have ended.</param>
    public Decision<PersonEvent> RevokeSignIns(string seen, Actor self, Stamp stamp) => this switch
    {
        _ when stamp.By != self && stamp.By != Actor.System => PersonRefusals.NotYou,
        { IsKnown: false } => PersonRefusals.NoSuchPerson,
        _ when seen != Stamp => Decision.Nothing,
        _ => new SignInsRevoked(),
    };

    /// <param name="seen">The stamp of the address that is to end; if it is another one now, it has ended.</param>
    public Decision<PersonEvent> RenewCalendar(string seen, Actor self, Stamp stamp) => this switch
    {
        _ when stamp.By != self => PersonRefusals.NotYou,
        not { IsKnown: true, IsDeleted: false } => PersonRefusals.NoSuchPerson,
        _ when seen != CalendarStamp => Decision.Nothing,
        _ => new CalendarRenewed(),
    };

    /// <summary>Who still holds a role hands over first, so that nothing of a collective goes with them.</summary>
    public Decision<PersonEvent> Delete(Actor self, Stamp stamp) => this switch
    {
        _ when stamp.By != self => PersonRefusals.NotYou,
        { IsKnown: false } => PersonRefusals.NoSuchPerson,
        { IsDeleted: true } => Decision.Nothing,
        _ when Belongs.Values.Any(belonging => belonging.Roles != Roles.None) => PersonRefusals.HandOverFirst,
        _ => new PersonEvent[] { new SignInsRevoked(), new PersonDeleted([.. Telling]) },
    };

    public Person Evolve(PersonEvent happened, Stamp stamp) => happened switch
    {
        PersonWelcomed welcomed => Says(welcomed.Card, stamp) with
        {
            Address = welcomed.Address,
            Email = welcomed.Email,
            Stamp = stamp.NewId(),
            WelcomedAt = stamp.At,
        },
        PersonCorrected corrected => Says(corrected.Card, stamp),
        RolesChanged roles => this with { Belongs = Belongs.SetItem(roles.Collective, new(roles.Collective, roles.Roles, roles.Version)) },
        SignInsRevoked => this with { Stamp = stamp.NewId(), SignInsRevokedAt = stamp.At },
        CalendarRenewed => this with { CalendarStamp = stamp.NewId() },
        PersonDeleted => this with { IsDeleted = true, Card = null, Email = null, Telling = [] },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Person Says(PersonCard? card, Stamp stamp) => this with { Card = card, Telling = Telling.Add(stamp.Version) };

    private Roles RolesIn(string collective) => Belongs.GetValueOrDefault(collective)?.Roles ?? Roles.None;

    private static Refusal? Checked(PersonCard card)
        => string.IsNullOrWhiteSpace(card.Name) ? PersonRefusals.NeedsName
            : card.Name.Length > PersonCard.LongestName ? PersonRefusals.NameTooLong
            : card.Language is not ("en" or "fr") ? PersonRefusals.NoSuchLanguage
            : null;
}
