using System.Collections.Immutable;
using Collab.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>Who came in, for the facilitator: lets in, mutes, removes, and keeps the door.</summary>
internal sealed class PeopleModel(IGrainFactory grains, Here here) : RoomPageModel(grains, here)
{
    public ImmutableArray<AttendeeView> Attendees { get; private set; } = [];

    public DoorView Door { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id)
    {
        if (!await Load(id) || !Facilitates)
        {
            return NotFound();
        }

        Door = View<DoorView>("door")!;
        Attendees = [.. (await RoomReading.Attendees(Grain, Reader)).OrderBy(person => person.Place).ThenBy(person => person.Name, StringComparer.CurrentCulture)];
        return Page();
    }
}
