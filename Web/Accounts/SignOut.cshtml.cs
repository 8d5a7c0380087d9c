using Collab.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Accounts;

/// <summary>Ends the sign-in of this browser, of a person or of a guest.</summary>
[Authorize]
internal sealed class SignOutModel : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync(Principals.Scheme);
        this.Say(AccountsText.SignedOut);
        return LocalRedirect($"/{Language.Current.Code}");
    }
}
