using Collab.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Accounts;

/// <summary>Says on a page why a command was not accepted.</summary>
internal static class Answers
{
    private static readonly Refusal Unknown = new("input.unknown");

    public static void Wrong(this PageModel page, string field, Outcome outcome) => page.Wrong(field, outcome.Refusal ?? Unknown);
}
