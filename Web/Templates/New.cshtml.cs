using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Templates;

/// <summary>Where a template is begun, with a starter or with nothing.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class NewModel(IGrainFactory grains, Records records, Here here, TimeProvider time) : EditorModel(grains, records, here, time)
{
    private readonly Here here = here;

    public string? From { get; private set; }

    public override string Draft => $"new/{From}";

    public Task<IActionResult> OnGet(string? from)
    {
        Begin(from);
        return Editor();
    }

    /// <param name="id">Made when the page was drawn, so that a form that is sent twice adds one.</param>
    public async Task<IActionResult> OnPost(string? from, string? id)
    {
        Begin(from);
        Stay(id);
        return await Save() ? LocalRedirect(here.To($"/templates/{Id}/edit")) : await Editor();
    }

    public Task<IActionResult> OnPostPreview(string? id)
    {
        Stay(id);
        return Preview();
    }

    private void Stay(string? id) => Id = GrainKey.IsPart(id) ? new(id!) : Id;

    private void Begin(string? from)
    {
        if (Starter.Find(from) is { } starter)
        {
            (From, Facts) = (starter.Id, starter.Facts);
        }
    }
}
