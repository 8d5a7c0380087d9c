using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>
/// Stops notices of one class, at once: by a button, or by the one POST that a mail program sends for its reader (RFC 8058). The link
/// of a daily digest stops the other classes that the digest told of, too.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class UnsubscribeModel(IGrainFactory grains, Here here, TimeProvider time) : LinkPageModel(grains, here, time)
{
    private readonly TimeProvider time = time;

    public bool IsDone { get; private set; }

    /// <summary>The names of the other classes that stop, divided by commas.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Also { get; init; }

    /// <summary>All classes that stop.</summary>
    public IEnumerable<NoticeClass> Stopped => Enum.GetValues<NoticeClass>()
        .Where(about => about == Opened.About || (Also ?? "").Split(',').Contains(about.ToString(), StringComparer.OrdinalIgnoreCase));

    public async Task<IActionResult> OnGet(string notice, int number, string secret)
        => await Find(notice, number, secret) ? Page() : NotFound();

    public async Task<IActionResult> OnPost([FromRoute] string notice, [FromRoute] int number, [FromRoute] string secret)
    {
        if (!await Find(notice, number, secret))
        {
            return NotFound();
        }

        foreach (var about in Stopped)
        {
            if ((await Subscriber.Choose(new(Actor.System, new(Ids.New(time)), long.MaxValue), about, Delivery.Nothing)).Kind == OutcomeKind.Unknown)
            {
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }

        IsDone = true;
        return Page();
    }
}
