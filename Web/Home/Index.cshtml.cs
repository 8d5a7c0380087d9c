using System.Collections.Immutable;
using Collab.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Home;

/// <summary>The front page: into a session by its code, or to one's collective.</summary>
internal sealed class IndexModel(ICollectives collectives) : PageModel
{
    private const string ExampleCode = "K7MPQ2";

    public ImmutableArray<Collective> Collectives { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Collectives = await collectives.All(HttpContext.RequestAborted);
        await next();
    }

    public IActionResult OnPost(string? code)
    {
        var typed = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (typed.Length == 0)
        {
            this.Wrong("code", HomeText.CodeMissing);
        }
        else if (typed.Length != ExampleCode.Length)
        {
            this.Wrong("code", HomeText.CodeWrong.With(ExampleCode));
        }

        return ModelState.IsValid ? LocalRedirect($"/{Language.Current.Code}/join/{typed}") : Page();
    }
}
