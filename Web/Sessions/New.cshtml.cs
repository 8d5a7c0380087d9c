using Collab.Accounts;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>The page on which a session is called; its form makes the draft.</summary>
[Authorize(Policy = Policies.Facilitator)]
internal sealed class NewModel(TimeProvider time) : PageModel
{
    public string NewId { get; } = Ids.New(time);

    public void OnGet() => this.TakeRefusal();
}
