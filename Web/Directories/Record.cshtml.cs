using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Layout;
using Collab.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Directories;

/// <summary>A community group, a member or a partnership: its names and facts, who speaks for it, where it took part.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class RecordModel(Records records, Standing standing, Here here) : RecordPageModel(records, standing, here)
{
    private readonly Records records = records;

    /// <summary>Those who speak for it, each with as what.</summary>
    public ImmutableArray<(PersonId Person, string Name, string As)> Holders { get; private set; } = [];

    public ImmutableArray<Listed> Sessions { get; private set; } = [];

    public async Task<IActionResult> OnGet(string directory, string id)
    {
        if (!await Find(directory, id))
        {
            return NotFound();
        }

        var seat = Record.Seat;
        Holders = [.. (await records.Names(seat.All.Items)).Select((name, place) => (seat.All.Items[place], name, place == 0 && seat.Representative is not null ? DirectoryText.Representative : DirectoryText.Alternate))];
        Sessions = await records.Sessions(Record.Sessions ?? []);
        return Page();
    }
}
