using Collab.Layout;
using Collab.Layout.Parts;
using Collab.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Collab.Accounts;

/// <summary>Where the link of a sign-in mail leads: one button, because programs that scan mail follow links, too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInLinkModel(IGrainFactory grains, AccountHashes hashes, SignIns signIns, TimeProvider time) : PageModel
{
    /// <summary>Whether it was used, or is too old.</summary>
    public bool IsOld { get; private set; }

    public async Task<IActionResult> OnPost(string address, string secret, bool own, [FromQuery] string? to)
    {
        var act = SignInActs.Of(secret, Request.CommandId() ?? new(Ids.New(time)), hashes);
        var answer = await grains.Address(address).RedeemLink(act, hashes.OfLink(secret));
        if (answer.Person is { } person)
        {
            PendingSignIns.Forget(HttpContext);
            return await signIns.Enter(this, person, to, own);
        }

        IsOld = answer.Outcome.Kind == OutcomeKind.Refused;
        if (!IsOld)
        {
            this.Wrong("", answer.Outcome);
        }

        return Page();
    }
}
