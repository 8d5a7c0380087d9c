using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>
/// Stops notices of one class, at once: by a button, or by the one POST that a mail program sends for its reader (RFC 8058).
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class UnsubscribeModel(IGrainFactory grains, Here here, TimeProvider time) : LinkPageModel(grains, here, time)
{
    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGet(string notice, int number, string secret)
        => await Find(notice, number, secret) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string notice, int number, string secret)
    {
        if (!await Find(notice, number, secret))
        {
            return NotFound();
        }

        if ((await Subscriber.Choose(Act, Opened.About, Delivery.Nothing)).Kind == OutcomeKind.Unknown)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        IsDone = true;
        return Page();
    }
}
