using Collab.Accounts;
using Collab.Layout;
using Collab.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

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
            app.MapGet("/dev/mail", () => Results.LocalRedirect($"/{Language.Current.Code}/dev/mail"));
        }
    }

    private static async Task<IResult> SignIn(HttpContext context, IAntiforgery antiforgery, IGrainFactory grains, string? actor)
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

        var known = await grains.Person(new(person.Id)).Look();
        await context.SignInAsync(Principals.Scheme, Principals.Of(known!));
        return actor is not null ? Results.NoContent() : Results.LocalRedirect(person.Collective == "occ"
            ? $"/{Language.Current.Code}/occ/sessions/{DemoSessions.TownHall}"
            : $"/{Language.Current.Code}/{person.Collective}/sessions");
    }
}
