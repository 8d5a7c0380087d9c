using Collab.Accounts;
using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>One notice in the reader's inbox; to open it is to have read it.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class ReceivedModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    public InboxLine Line { get; private set; } = null!;

    public Composed Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string notice)
    {
        var (me, slug) = (User.Person()!.Value, here.Collective!.Slug);
        var subscriber = grains.Subscriber(slug, me);
        if ((await subscriber.Inbox()).Inbox.FirstOrDefault(line => line.Notice.Value == notice) is not { IsWithdrawn: false } line
            || await grains.Notice(slug, line.Notice).Received(me, line.Number) is not { } letter)
        {
            return NotFound();
        }

        (Line, Letter) = (line, letter);
        await subscriber.Read(new(me.Actor, new(Ids.New(time)), long.MaxValue), line.Notice);
        return Page();
    }
}
