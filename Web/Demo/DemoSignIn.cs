using Collab.Accounts;
using Collab.Layout;
using Collab.Mail.Folder;
using Collab.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

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
            app.MapGet("/dev/mail/{id:slug}.html", MailHtml);
            app.MapGet("/dev/mail", () => Results.LocalRedirect($"/{Language.Current.Code}/dev/mail"));
        }
    }

    /// <summary>A mail's HTML as its writer made it, which may do nothing here: no script, no form, nothing from elsewhere.</summary>
    private static IResult MailHtml(string id, HttpContext context)
    {
        if (context.RequestServices.GetService<DropFolder>()?.Find(id)?.Html is not { } html)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        return Results.Content(html, "text/html; charset=utf-8");
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
