using System.Collections.Immutable;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Notices;

/// <summary>Where somebody chooses what to get, by the link of any mail and without signing in.</summary>
[IgnoreAntiforgeryToken]
internal sealed class PreferencesModel(IGrainFactory grains, Here here, TimeProvider time) : LinkPageModel(grains, here, time)
{
    private readonly TimeProvider time = time;

    public ImmutableArray<ClassView> Classes { get; private set; } = [];

    public async Task<IActionResult> OnGet(string notice, int number, string secret)
    {
        if (!await Find(notice, number, secret))
        {
            return NotFound();
        }

        Classes = (await Subscriber.Inbox()).Classes;
        return Page();
    }

    public async Task<IActionResult> OnPost([FromRoute] string notice, [FromRoute] int number, [FromRoute] string secret)
    {
        if (!await Find(notice, number, secret))
        {
            return NotFound();
        }

        // What the person agrees to by the link of their own mail, they agree to themselves.
        var person = Opened.Person.Actor;
        if (await Preferences.Save(Subscriber, await Fields.Of(Request), () => new(person, new(Ids.New(time)), long.MaxValue), $"link of notice {notice}") is { } no)
        {
            this.Wrong("", no);
        }
        else
        {
            this.Say(NoticesText.Saved);
            return LocalRedirect($"{Address}/preferences");
        }

        Classes = (await Subscriber.Inbox()).Classes;
        return Page();
    }
}
