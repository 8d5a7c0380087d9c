using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>
/// A page that somebody opens by a link in a mail, without signing in. Programs that scan mails open links too, so that nothing
/// happens before a button is pressed. The secret in the address is what lets in: no cookie does, and so no form token is needed.
/// </summary>
[IgnoreAntiforgeryToken]
internal abstract class LinkPageModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    public OpenedNotice Opened { get; private set; } = null!;

    /// <summary>The link's own address.</summary>
    public string Address { get; private set; } = "";

    public int Number { get; private set; }

    public string Secret { get; private set; } = "";

    protected INoticeGrain Notice { get; private set; } = null!;

    protected ISubscriberGrain Subscriber => grains.Subscriber(here.Collective!.Slug, Opened.Person);

    /// <summary>Acts for whoever has the link.</summary>
    protected Act Act => new(Actor.System, Request.CommandId() ?? new(Ids.New(time)), long.MaxValue);

    /// <summary>Finds whose link it is; false where it was made up.</summary>
    protected async Task<bool> Find(string notice, int number, string secret)
    {
        Notice = grains.Notice(here.Collective!.Slug, new(notice));
        if (secret.Length > 64 || await Notice.Open(number, secret) is not { } opened)
        {
            return false;
        }

        (Opened, Address, Number, Secret) = (opened, here.To($"/mail/{notice}/{number}/{secret}"), number, secret);
        return true;
    }
}
