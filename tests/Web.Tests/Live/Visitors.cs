using System.Security.Claims;
using Collab.Accounts;
using Collab.People;
using Collab.Testing.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;

namespace Collab.Live;

/// <summary>People at connections of their own, each with the cookie that a sign-in would have given them.</summary>
internal static class Visitors
{
    public static Task<HubClient> Guest(this App app, Actor guest) => app.Connect(Principals.Of(guest, "Guest"));

    public static async Task<HubClient> Person(this App app, PersonId person)
        => await app.Connect(Principals.Of((await app.Services.GetRequiredService<IGrainFactory>().Person(person).Look())!));

    private static Task<HubClient> Connect(this App app, ClaimsPrincipal who)
    {
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Principals.Scheme);
        var ticket = cookie.TicketDataFormat.Protect(new AuthenticationTicket(who, Principals.Scheme));
        return HubClient.Connect(app.ClientOptions.BaseAddress, $"{cookie.Cookie.Name}={ticket}");
    }
}
