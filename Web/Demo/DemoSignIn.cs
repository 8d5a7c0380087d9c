using System.Security.Claims;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collab.Demo;

/// <summary>Lets a developer come in as anybody of the demonstration. Mapped in the Development environment only.</summary>
internal static class DemoSignIn
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoSessions>();
        services.AddHostedService<DemoData>();
    }

    public static void MapDemoSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/demo/sign-in", SignIn);
        }
    }

    private static async Task<IResult> SignIn(HttpContext context, IAntiforgery antiforgery, string? actor)
    {
        var person = DemoPeople.All.FirstOrDefault(one => one.Actor.Value == (actor ?? context.Request.Form["actor"].ToString()));
        if (person is null)
        {
            return Results.NotFound();
        }

        if (actor is null && !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var identity = new ClaimsIdentity(
            [new(Caller.Claim, person.Actor.Value), new(ClaimTypes.Name, person.Name.ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new(identity));
        return actor is not null ? Results.NoContent() : Results.LocalRedirect(person.Collective == "occ"
            ? $"/{Language.Current.Code}/occ/sessions/{DemoSessions.TownHall}"
            : $"/{Language.Current.Code}/{person.Collective}/sessions");
    }
}
