using Collab.Layout;
using Collab.Mail;
using Collab.People;

namespace Collab.Accounts;

/// <summary>Mails the link and the code by which somebody signs in.</summary>
internal sealed class SignInMails(IGrainFactory grains, AccountHashes hashes, IMail mail, PublicAddress address)
{
    /// <summary>Accepted also where nobody is known: pages must not tell whose address it is.</summary>
    public async Task<Outcome> Request(PendingSignIn pending, CommandId command, HttpContext context)
    {
        if (EmailAddress.Of(pending.Email) is not { } email)
        {
            return Outcome.Refused(SignInRefusals.NobodyHere);
        }

        var secrets = hashes.Secrets(email, pending.Browser, command);
        var grain = hashes.OfAddress(email);
        var outcome = await grains.Address(grain).Request(SignInActs.Of(pending.Browser, command, hashes), hashes.Of(email, secrets, pending.Browser));
        if (outcome.Kind == OutcomeKind.Accepted)
        {
            mail.Send(Write(pending, secrets, grain, context));
        }

        return outcome.Refusal == SignInRefusals.NobodyHere ? Outcome.Accepted(0) : outcome;
    }

    private Letter Write(PendingSignIn pending, SignInSecrets secrets, string grain, HttpContext context)
    {
        var language = Language.Current;
        var to = pending.To is null ? "" : $"?to={Uri.EscapeDataString(pending.To)}";
        var link = address.Of(context) is { } root ? $"{root}/{language.Code}/sign-in/link/{grain}/{secrets.Link}{to}" : null;
        var text = link is null ? AccountsText.MailTextNoLink.With(secrets.Code) : AccountsText.MailText.With(secrets.Code, link);
        return new(pending.Email, AccountsText.MailSubject.With(secrets.Code), text, language.Code) { From = AccountsText.MailFrom };
    }
}

/// <summary>The acts of somebody who is nobody yet, told apart by their browser.</summary>
internal static class SignInActs
{
    /// <summary>Repeats come within minutes: the grain's memory of commands is enough, and its pages need not be searched.</summary>
    public static Act Of(string browser, CommandId command, AccountHashes hashes)
        => new(Actor.Guest(hashes.OfBrowser(browser)[..16]), command, long.MaxValue);
}
