using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Directories;

/// <summary>A community group, a member or a partnership: its names and facts, who speaks for it, where it took part.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class RecordModel(Records records) : PageModel
{
    public DirectoryKind Kind { get; private set; } = null!;

    public Record Record { get; private set; } = null!;

    /// <summary>Those who speak for it, each with as what.</summary>
    public ImmutableArray<(string Name, string As)> Holders { get; private set; } = [];

    public ImmutableArray<Listed> Sessions { get; private set; } = [];

    public async Task<IActionResult> OnGet(string directory, string id)
    {
        if (DirectoryKind.Find(directory) is not { } kind || await records.Find(kind, id, Caller.Of(User)!.Value) is not { } record)
        {
            return NotFound();
        }

        (Kind, Record) = (kind, record);
        Holders = [.. (await records.Names(record.Seat.All.Items)).Select((name, place) => (name, place == 0 && record.Seat.Representative is not null ? DirectoryText.Representative : DirectoryText.Alternate))];
        Sessions = await records.Sessions(record.Sessions ?? []);
        return Page();
    }
}
