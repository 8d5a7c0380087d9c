using System.Security.Cryptography;
using System.Text;
using Collab.Accounts;
using Collab.People;

namespace Collab.Calendars;

/// <summary>
/// The addresses of personal calendars. A token is the person's id and 256 bits that are derived with the service's key:
/// nothing that opens a calendar is stored.
/// </summary>
internal sealed class CalendarTokens(IGrainFactory grains, AccountHashes hashes, PublicAddress address)
{
    public string AddressOf(PersonView person, HttpContext context)
        => $"{address.Of(context) ?? $"{context.Request.Scheme}://{context.Request.Host}"}/calendar/{Of(person)}.ics";

    /// <summary>Whose calendar a token opens; none where it is wrong or was renewed.</summary>
    public async Task<PersonView?> Find(string token)
    {
        var id = token[..Math.Max(0, token.LastIndexOf('-'))];
        return GrainKey.IsPart(id)
            && await grains.Person(new(id)).Look() is { IsFormer: false } person
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(person)), Encoding.UTF8.GetBytes(token))
            ? person
            : null;
    }

    private string Of(PersonView person) => $"{person.Id}-{hashes.OfCalendar(person)}";
}
