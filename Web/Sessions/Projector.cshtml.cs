using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>The room on the wall of a meeting room: what was approved, large and quiet, and how to join.</summary>
internal sealed class ProjectorModel(SessionDesk desk, RoomViews views) : PageModel
{
    public RoomView Room { get; private set; } = null!;

    public string Topic => desk.Topic;

    public async Task<IActionResult> OnGet(string id, string? part)
    {
        if (await desk.OpenAsFacilitator(this, id) is { } no)
        {
            return no;
        }

        var wall = await desk.Grain.Look(Audience.Projector);
        Room = views.Of(desk.Address, new(wall, desk.Mine), "")! with { Code = desk.Door?.Code };
        return part switch
        {
            null => Page(),
            "projector" => Partial("/Sessions/_RoomProjector.cshtml", Room),
            _ => NotFound(),
        };
    }
}
