using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>Every notice that came to the reader, and how notices are to come.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class InboxModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    /// <summary>The newest that are listed.</summary>
    private const int Most = 50;

    public ImmutableArray<(InboxLine Line, string Subject)> Lines { get; private set; } = [];

    public int Unread { get; private set; }

    public ImmutableArray<ClassView> Classes { get; private set; } = [];

    private ISubscriberGrain Subscriber => grains.Subscriber(here.Collective!.Slug, User.Person()!.Value);

    /// <summary>The name under which the inbox is followed on the hub.</summary>
    public string Topic => new GrainKey(here.Collective!.Slug, "subscriber", User.Person()!.Value.Value).ToString();

    public long Version { get; private set; }

    public async Task<IActionResult> OnGet(string? part)
    {
        await Load();
        return part is null ? Page() : part == "lines" ? Partial("/Notices/_InboxLines.cshtml", this) : NotFound();
    }

    private async Task Load()
    {
        var view = await Subscriber.Inbox();
        Version = view.Version;
        Lines = [.. await Task.WhenAll(view.Inbox.Take(Most).Select(async line => (line, await SubjectOf(line))))];
        (Unread, Classes) = (view.Unread, view.Classes);
    }

    public async Task<IActionResult> OnPost()
    {
        var me = User.Person()!.Value.Actor;
        if (await Preferences.Save(Subscriber, await Fields.Of(Request), () => new(me, new(Ids.New(time)), long.MaxValue), "own page") is { } no)
        {
            this.Wrong("", no);
            await Load();
            return Page();
        }

        this.Say(NoticesText.Saved);
        return LocalRedirect(here.To("/inbox"));
    }

    private async Task<string> SubjectOf(InboxLine line)
        => (await grains.Notice(here.Collective!.Slug, line.Notice).Headline(User.Person()!.Value, line.Number))?.Subject ?? NoticesText.Notice;
}
