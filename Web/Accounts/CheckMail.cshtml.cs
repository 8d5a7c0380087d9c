using Collab.Layout;
using Collab.Layout.Parts;
using Collab.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Collab.Accounts;

/// <summary>Takes the code that was mailed, in the browser that asked for it; another mail is one button away.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class CheckMailModel(IGrainFactory grains, AccountHashes hashes, SignInMails mails, PendingSignIns pendings, SignIns signIns, TimeProvider time) : PageModel
{
    private const int Digits = 6;
    private PendingSignIn pending = null!;

    public string Email => pending.Email;

    /// <summary>Whether nobody knows if the code was taken: it is sent again under the same command. A new code is a new command.</summary>
    public bool IsUnknown { get; private set; }

    private CommandId Command => Request.CommandId() ?? new(Ids.New(time));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (pendings.Find(HttpContext) is { } found)
        {
            pending = found;
        }
        else
        {
            context.Result = LocalRedirect($"/{Language.Current.Code}/sign-in");
        }
    }

    public async Task<IActionResult> OnPost(string? code, bool own)
    {
        var typed = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (typed.Length != Digits || EmailAddress.Of(pending.Email) is not { } email)
        {
            this.Wrong("code", AccountsText.CodeWrong);
            return Page();
        }

        var act = SignInActs.Of(pending.Browser, Command, hashes);
        var answer = await grains.Address(hashes.OfAddress(email)).RedeemCode(act, hashes.OfBrowser(pending.Browser), hashes.OfCode(email, typed));
        if (answer.Person is not { } person)
        {
            IsUnknown = answer.Outcome.Kind == OutcomeKind.Unknown;
            this.Wrong("code", answer.Outcome);
            return Page();
        }

        PendingSignIns.Forget(HttpContext);
        return await signIns.Enter(this, person, pending.To, own);
    }

    public async Task<IActionResult> OnPostAgain()
    {
        var outcome = await mails.Request(pending, Command, HttpContext);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        this.Say(AccountsText.SentAgain);
        return LocalRedirect($"/{Language.Current.Code}/sign-in/code");
    }
}
