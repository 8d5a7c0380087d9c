namespace Collab.People;

/// <summary>Why a person's record says no.</summary>
public static class PersonRefusals
{
    public static readonly Refusal NoSuchPerson = new("person.no-such-person");
    public static readonly Refusal NotYou = new("person.not-you");
    public static readonly Refusal NotForGuests = new("person.not-for-guests");
    public static readonly Refusal NeedsName = new("person.needs-name");
    public static readonly Refusal NameTooLong = new("person.name-too-long", $"{PersonCard.LongestName}");
    public static readonly Refusal NoSuchLanguage = new("person.no-such-language");
    public static readonly Refusal NeedsEmail = new("person.needs-email");
    public static readonly Refusal HandOverFirst = new("person.hand-over-first");
}
