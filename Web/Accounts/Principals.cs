using System.Security.Claims;
using Collab.Live;
using Collab.People;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collab.Accounts;

/// <summary>What the sign-in cookie says of its bearer. Roles are not in it: they are asked for each time.</summary>
internal static class Principals
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The claim with the stamp that was valid at the sign-in.</summary>
    public const string Stamp = "stamp";

    public static ClaimsPrincipal Of(PersonView person) => new(new ClaimsIdentity(
        [new(Caller.Claim, person.Id.Actor.Value), new(ClaimTypes.Name, person.Card!.Name), new(Stamp, person.Stamp)],
        Scheme));

    /// <summary>Somebody who came by a session's code: known to this browser only, there is no record of them.</summary>
    public static ClaimsPrincipal Of(Actor guest, string name) => new(new ClaimsIdentity(
        [new(Caller.Claim, guest.Value), new(ClaimTypes.Name, name)],
        Scheme));

    public static PersonId? Person(this ClaimsPrincipal user) => Caller.Of(user) is { } actor ? PersonId.From(actor) : null;
}
