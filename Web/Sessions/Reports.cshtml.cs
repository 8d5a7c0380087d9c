using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>What keeps the room safe: reports what happened, and answers what was reported.</summary>
internal sealed class ReportsModel(IGrainFactory grains, Here here) : RoomPageModel(grains, here)
{
    public async Task<IActionResult> OnGet(string id) => await Load(id) ? Page() : NotFound();
}
