using Collab.Accounts;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Directories;

/// <summary>Takes a form of a record's page to its grain; what was refused comes back with what was typed.</summary>
internal static class RecordForms
{
    public static readonly Refusal NeedsAlternate = new("input.needs-alternate");

    private static readonly Refusal Unknown = new("input.unknown");

    /// <summary>True once it is done; false after it was said on the page why it is not.</summary>
    /// <param name="form">The form's id, with which the ids of its fields begin.</param>
    public static async Task<bool> Do(this PageModel page, string form, TimeProvider time, Func<Act, Fields, Task<Outcome>> command)
    {
        var typed = await page.Request.ReadFormAsync();
        foreach (var (name, value) in typed.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            page.Keep($"{form}-{name}", value.ToString());
        }

        var act = new Act(Caller.Of(page.User)!.Value, page.Request.CommandId() ?? new(Ids.New(time)), 0);
        if (await Refused(() => command(act, Fields.Of(typed))) is not { } refusal)
        {
            page.Say(LayoutText.Saved);
            return true;
        }

        page.Wrong(FieldOf(refusal) is { } field ? $"{form}-{field}" : "", refusal);
        return false;
    }

    private static async Task<Refusal?> Refused(Func<Task<Outcome>> command)
    {
        try
        {
            var outcome = await command();
            return outcome.Kind == OutcomeKind.Accepted ? null : outcome.Refusal ?? Unknown;
        }
        catch (UnusableField unusable)
        {
            return unusable.Refusal;
        }
        catch (TimeoutException)
        {
            return Unknown;
        }
    }

    /// <summary>The field that a refusal is about, where it is about one.</summary>
    private static string? FieldOf(Refusal refusal) => refusal.Code[(refusal.Code.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "needs-name" => "name-1",
        "needs-region" => "region",
        "needs-purpose" => "purpose-en",
        "seat-held-twice" => "alternates-0",
        "needs-alternate" => "to",
        "unnamed" => "name-en",
        "needs-class" => "about",
        "needs-basis" => "basis",
        "needs-proof" => "words",
        "needs-wording" => "wording",
        "not-yet" => "day",
        "unusable" => refusal.Detail,
        _ => null,
    };
}
