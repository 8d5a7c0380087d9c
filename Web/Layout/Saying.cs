using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Layout;

/// <summary>Carries one sentence over a redirect: what was just done.</summary>
internal static class Saying
{
    public const string Key = "said";

    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;
}
