using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Collab.Layout;

/// <summary>Stands in for a page that could not be shown, and says why in plain words.</summary>
[IgnoreAntiforgeryToken, DisableRateLimiting]
internal sealed class ErrorModel : PageModel
{
    public string Title => Texts.Title;

    public string Says => Texts.Says;

    public string? Reference => Failures.ReferenceOf(HttpContext);

    private (string Title, string Says) Texts => Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => (ErrorText.BadRequestTitle, ErrorText.BadRequest),
        StatusCodes.Status403Forbidden => (ErrorText.ForbiddenTitle, ErrorText.Forbidden),
        StatusCodes.Status404NotFound => (ErrorText.NotFoundTitle, ErrorText.NotFound),
        StatusCodes.Status413PayloadTooLarge => (ErrorText.TooLargeTitle, ErrorText.TooLarge),
        StatusCodes.Status429TooManyRequests => (ErrorText.TooManyTitle, ErrorText.TooMany),
        StatusCodes.Status500InternalServerError => (ErrorText.FailedTitle, ErrorText.Failed),
        StatusCodes.Status503ServiceUnavailable => (ErrorText.BusyTitle, ErrorText.Busy),
        _ => (ErrorText.OtherTitle, ErrorText.Other),
    };

    public void OnGet()
    {
        // Asked for by its own address, there is nothing that it stands in for.
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
