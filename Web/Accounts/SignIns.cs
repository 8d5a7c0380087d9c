using System.Security.Claims;
using Collab.Layout;
using Collab.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Accounts;

/// <summary>Lets somebody in who has proved that an address is theirs.</summary>
internal sealed class SignIns(IGrainFactory grains, TimeProvider time)
{
    /// <summary>Signs in, and leads on to where the person was going.</summary>
    public async Task<IActionResult> Enter(PageModel page, PersonId id, string? to, bool isOwnDevice)
    {
        var person = await grains.Person(id).Look();
        if (person is null or { IsFormer: true })
        {
            return page.NotFound();
        }

        await Keep(page.HttpContext, Principals.Of(person), isOwnDevice);
        page.Say(AccountsText.SignedIn.With(person.Card!.Name));
        return page.LocalRedirect(page.Url.IsLocalUrl(to) ? to : FirstPage(person));
    }

    private static string FirstPage(PersonView person)
        => person.Belongs is [var only] ? $"/{Language.Current.Code}/{only.Collective}" : $"/{Language.Current.Code}";

    private Task Keep(HttpContext context, ClaimsPrincipal who, bool isOwnDevice)
        => context.SignInAsync(Principals.Scheme, who, isOwnDevice
            ? new() { IsPersistent = true, ExpiresUtc = time.GetUtcNow() + AccountsExtensions.OwnDevice }
            : new());
}
