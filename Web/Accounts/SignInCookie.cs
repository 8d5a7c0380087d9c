using System.Security.Claims;
using Collab.Layout;
using Collab.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collab.Accounts;

/// <summary>
/// Looks at each request's sign-in: one whose stamp the person renewed meanwhile is over, on the next click and not minutes
/// later. Who must sign in is led to the page for it, in their language.
/// </summary>
internal sealed class SignInCookie(IGrainFactory grains) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var user = context.Principal!;
        if (user.Person() is not { } person)
        {
            // Of a guest nothing is known that could change.
            return;
        }

        var known = await grains.Person(person).Look();
        if (known is null or { IsFormer: true } || known.Stamp != user.FindFirstValue(Principals.Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Principals.Scheme);
        }
        else if (known.Card!.Name != user.Identity?.Name)
        {
            context.ReplacePrincipal(Principals.Of(known));
            context.ShouldRenew = true;
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            var to = Uri.EscapeDataString($"{request.Path}{request.QueryString}");
            context.Response.Redirect($"/{Language.Current.Code}/sign-in?to={to}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
