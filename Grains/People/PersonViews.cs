using Collab.Collectives;
using Collab.Directories;

namespace Collab.People;

/// <summary>What is seen of a person.</summary>
internal static class PersonViews
{
    public static PersonView? Look(Person person, PersonId id, long version)
        => person.IsKnown
            ? new(id, version, person.Card, person.Email, person.Stamp, [.. person.Belongs.Values.Where(it => it.Roles != Roles.None)])
            {
                CalendarStamp = person.CalendarStamp,
            }
            : null;

    public static PersonExport? Export(Person person, PersonId id, long version)
        => Look(person, id, version) is { } view ? new(view, person.WelcomedAt, person.SignInsRevokedAt) : null;

    /// <summary>The line in a collective's directory of people; none once they belong to it no more.</summary>
    public static Listed? Listed(Person person, PersonId id, long version, Belonging belonging)
        => person.Card is not { } card || belonging.Roles == Roles.None
            ? null
            : new(id.Value, version, new(card.Name, card.Name), null, Tags(belonging.Roles), null, [new Fact("language", card.Language)]);

    /// <summary>One tag for each role, by its name in lower case.</summary>
    public static Many<string> Tags(Roles roles) =>
    [
        .. Enum.GetValues<Roles>()
            .Where(role => role is not (Roles.None or Roles.All) && roles.HasFlag(role))
            .Select(role => $"role:{role.ToString().ToLowerInvariant()}"),
    ];
}
