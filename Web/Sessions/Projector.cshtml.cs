using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>The room on the wall of a meeting room: what was approved, large and quiet, and how to join.</summary>
internal sealed class ProjectorModel(IGrainFactory grains, Here here, RoomViews views) : RoomPageModel(grains, here)
{
    public RoomView Room { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, string? part)
    {
        if (!await Load(id) || !Facilitates)
        {
            return NotFound();
        }

        var wall = await Grain.Look(Audience.Projector);
        Room = views.Of(Address, new(wall, Mine), "")! with { Code = View<DoorView>("door")?.Code };
        return part switch
        {
            null => Page(),
            "projector" => Partial("/Sessions/_RoomProjector.cshtml", Room),
            _ => NotFound(),
        };
    }
}
