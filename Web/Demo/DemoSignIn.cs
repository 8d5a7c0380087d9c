using System.Security.Claims;
using Collab.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collab.Demo;

/// <summary>Lets a developer come in as anybody of the demo. Mapped in the Development environment only.</summary>
internal static class DemoSignIn
{
    public static void MapDemoSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/demo/sign-in", async (HttpContext context, string actor) =>
            {
                var identity = new ClaimsIdentity([new(Caller.Claim, actor)], CookieAuthenticationDefaults.AuthenticationScheme);
                await context.SignInAsync(new(identity));
                return Results.NoContent();
            });
        }
    }
}
