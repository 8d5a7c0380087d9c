using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Collab.Accounts;

/// <summary>Asks for the address that a sign-in mail goes to.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(SignInMails mails, PendingSignIns pendings, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnPost(string? email, [FromQuery] string? to)
    {
        if (EmailAddress.Of(email) is not { } address)
        {
            this.Wrong("email", AccountsText.EmailWrong);
            return Page();
        }

        // A second tap of the button comes with the cookie of the first.
        var browser = pendings.Find(HttpContext)?.Browser ?? Ids.Secret();
        var pending = new PendingSignIn(address.Value, Url.IsLocalUrl(to) ? to : null, browser);
        pendings.Keep(HttpContext, pending);
        var outcome = await mails.Request(pending, Request.CommandId() ?? new(Ids.New(time)), HttpContext);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        return LocalRedirect($"/{Language.Current.Code}/sign-in/code");
    }
}
