using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>A notice on the web, for whoever has the link of its mail: to read it, and to answer with one button.</summary>
[IgnoreAntiforgeryToken]
internal sealed class LetterModel(IGrainFactory grains, Here here, TimeProvider time) : LinkPageModel(grains, here, time)
{
    public async Task<IActionResult> OnGet(string notice, int number, string secret)
        => await Find(notice, number, secret) ? Page() : NotFound();

    public async Task<IActionResult> OnPost([FromRoute] string notice, [FromRoute] int number, [FromRoute] string secret)
    {
        if (!await Find(notice, number, secret))
        {
            return NotFound();
        }

        var fields = await Fields.Of(Request);
        this.KeepTyped("alternate", "question");
        try
        {
            var answer = new NoticeAnswer(fields.Choice<NoticeReply>("reply"), fields.TextOrNull("alternate"), fields.TextOrNull("question"));
            var outcome = await Notice.Answer(Act, number, secret, answer);
            if (outcome.Kind == OutcomeKind.Accepted)
            {
                this.Say(NoticesText.Thanks);
                return LocalRedirect(Address);
            }

            this.Wrong("", outcome.Refusal ?? new("input.unknown"));
        }
        catch (UnusableField unusable)
        {
            this.Wrong("", unusable.Refusal);
        }

        return Page();
    }
}
