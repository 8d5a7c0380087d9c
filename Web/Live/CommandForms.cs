using System.Text.Json;
using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Collab.Live;

/// <summary>
/// The same commands as the hub's, for forms: everything works without JavaScript. After a command the reader is led back to
/// the page; what a rule refused, and what was typed, go along.
/// </summary>
internal static class CommandForms
{
    private const string RefusalKey = "refusal";
    private const string TypedKey = "typed";
    private const string FormKey = "form";
    private const string CodeKey = "code";

    /// <summary>The field that names the page to come back to after a refusal, where that is not the thing's own.</summary>
    private const string Back = "back";

    /// <summary>The field that names the page to go on to once the command was accepted, where that is not the thing's own.</summary>
    private const string Next = "next";

    /// <summary>Maps <c>POST /{lang}/{collective}/{kind}s/{id}/{command}</c>.</summary>
    public static void MapCommandForms(this WebApplication app)
        => app.MapPost("/{lang:lang}/{collective:slug}/{kinds:slug}/{id:slug}/{command:slug}", Post);

    /// <summary>Shows on a page what the last form was refused for, and puts back what was typed.</summary>
    public static void TakeRefusal(this PageModel page)
    {
        if (page.TempData[RefusalKey] is not string code)
        {
            return;
        }

        var typed = JsonSerializer.Deserialize<Dictionary<string, string>>(page.TempData[TypedKey] as string ?? "{}")!;
        foreach (var (name, value) in typed)
        {
            page.Keep(name, value);
        }

        page.ViewData[RefusalKey] = page.TempData[CodeKey];
        page.ViewData[FoldedForm.Refused] = page.TempData[FormKey];
        page.Wrong("", code);
    }

    private static async Task<IResult> Post(
        HttpContext context,
        string lang,
        string collective,
        string kinds,
        string id,
        string command,
        Commands commands,
        IAntiforgery antiforgery,
        ITempDataDictionaryFactory notes)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync();
        var seen = long.TryParse(form[CommandIdTag.Seen], out var version) ? version : 0;
        var topic = $"{collective}/{kinds.TrimEnd('s')}/{id}";
        var outcome = await commands.Do(Caller.Of(context.User), topic, command, form[CommandIdTag.Field].ToString(), seen, Fields.Of(form));
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            Note(form, outcome.Refusal ?? Unknown, notes.GetTempData(context));
        }
        else if (form.ContainsKey(Next))
        {
            Say(notes.GetTempData(context));
        }

        var list = $"/{lang}/{collective}/{kinds}";
        var page = form[outcome.Kind == OutcomeKind.Accepted ? Next : Back].ToString();
        return Results.LocalRedirect(page.StartsWith($"{list}/", StringComparison.Ordinal) ? page : $"{list}/{id}");
    }

    /// <summary>Where the page that one is led to does not show by itself that it is done.</summary>
    private static void Say(ITempDataDictionary note)
    {
        note[Saying.Key] = LayoutText.Saved;
        note.Save();
    }

    /// <summary>What was typed goes back into the fields of the form that it was typed into.</summary>
    private static void Note(IFormCollection form, Refusal refusal, ITempDataDictionary note)
    {
        var id = form[FoldedForm.Field].ToString();
        var typed = form
            .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not (CommandIdTag.Field or CommandIdTag.Seen or FoldedForm.Field))
            .ToDictionary(field => id.Length == 0 ? field.Key : $"{id}-{field.Key}", field => field.Value.ToString());
        note[RefusalKey] = RefusalText.Of(refusal);
        note[TypedKey] = JsonSerializer.Serialize(typed);
        note[FormKey] = id;
        note[CodeKey] = refusal.Code;
        note.Save();
    }

    private static readonly Refusal Unknown = new("input.unknown");
}
