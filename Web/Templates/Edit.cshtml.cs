using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Templates;

/// <summary>Where a template is changed, put away and taken out again.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class EditModel(IGrainFactory grains, Records records, Here here, TimeProvider time) : EditorModel(grains, records, here, time)
{
    private readonly Here here = here;
    private readonly TimeProvider time = time;

    public NoticeTemplateView View { get; private set; } = null!;

    public string Address => here.To($"/templates/{Id}");

    public override string Draft => $"{Id}/{View.Version}";

    public async Task<IActionResult> OnGet([FromRoute] string id) => await Find(id) ? await Editor() : NotFound();

    public async Task<IActionResult> OnPost([FromRoute] string id)
        => !await Find(id) ? NotFound()
            : await Save() ? LocalRedirect($"{Address}/edit")
            : await Editor();

    public async Task<IActionResult> OnPostPreview([FromRoute] string id) => await Find(id) ? await Preview() : NotFound();

    public Task<IActionResult> OnPostArchive([FromRoute] string id) => Do(id, act => Grain.Archive(act));

    public Task<IActionResult> OnPostRestore([FromRoute] string id) => Do(id, act => Grain.Restore(act));

    private async Task<bool> Find(string id)
    {
        Id = new(id);
        if (await Grain.Look() is not { } view)
        {
            return false;
        }

        (View, Facts) = (view, view.Facts);
        return true;
    }

    private async Task<IActionResult> Do(string id, Func<Act, Task<Outcome>> command)
    {
        if (!await Find(id))
        {
            return NotFound();
        }

        var outcome = await command(new(Caller.Of(User)!.Value, Request.CommandId() ?? new(Ids.New(time)), 0));
        if (outcome.Kind == OutcomeKind.Accepted)
        {
            return LocalRedirect($"{Address}/edit");
        }

        this.Wrong("", outcome);
        return await Editor();
    }
}
