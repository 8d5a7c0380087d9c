using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Live;

/// <summary>Who is at the other end, as the sign-in established it.</summary>
internal static class Caller
{
    /// <summary>The claim that holds the actor.</summary>
    public const string Claim = "actor";

    public static Actor? Of(ClaimsPrincipal? user) => user?.FindFirstValue(Claim) is { } actor ? new Actor(actor) : null;

    /// <summary>The language in which a connection wants its answers: <c>?lang=fr</c> at its start, else English.</summary>
    public static CultureInfo LanguageOf(HubCallerContext context)
        => CultureInfo.GetCultureInfo(context.GetHttpContext()?.Request.Query["lang"].ToString() is "fr" ? "fr-CA" : "en-CA");
}
