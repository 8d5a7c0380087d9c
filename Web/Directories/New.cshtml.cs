using Collab.Accounts;
using Collab.Layout;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Directories;

/// <summary>A coordinator writes down a community group, or begins a partnership. Members come by admission alone.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class NewModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    public DirectoryKind Kind { get; private set; } = null!;

    /// <summary>Made when the page is drawn, so that a form that is sent twice adds one.</summary>
    public string Id { get; private set; } = Ids.New(time);

    public void OnGet(string directory) => Kind = DirectoryKind.Find(directory)!;

    public async Task<IActionResult> OnPost([FromRoute] string directory, string? id)
    {
        Kind = DirectoryKind.Find(directory)!;
        Id = GrainKey.IsPart(id) ? id! : Id;
        var isDone = await this.Do("facts", time, (act, fields) => Kind.Records.Add(grains, here.Collective!.Slug, Id, act, fields));
        return isDone ? LocalRedirect(here.To($"/{directory}/{Id}")) : Page();
    }
}
