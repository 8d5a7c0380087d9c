using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>Where the facilitator enters, openly, what people say who are on the telephone only.</summary>
internal sealed class TelephoneModel(IGrainFactory grains, Here here, RoomViews views) : RoomPageModel(grains, here)
{
    private readonly Here here = here;

    public Phrase Title => views.Of(Session.Title);

    public Phrase Rules => Session.Rules.IsEmpty ? new(RoomText.NoRules, here.Language.Code) : views.Of(Session.Rules);

    public ImmutableArray<AttendeeView> Callers { get; private set; } = [];

    /// <summary>The questions that one can ask, too.</summary>
    public ImmutableArray<Choice> Questions { get; private set; } = [];

    public ImmutableArray<RoomPoll> Polls { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id)
    {
        if (!await Load(id) || !Facilitates)
        {
            return NotFound();
        }

        Callers = [.. (await RoomReading.Attendees(Grain, Reader)).Where(person => person.Actor.IsCaller).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
        Questions =
        [
            .. Snapshot.Changes.Select(change => change.Value).OfType<PostView>()
                .Where(post => post is { Words.Length: > 0, Lane: Lane.New or Lane.Shortlisted or Lane.Live })
                .Select(post => new Choice(post.Id.Value, post.Words!)),
        ];
        Polls = [.. views.ByTelephone(Address, Back, Snapshot, [.. Callers.Select(caller => new Choice(caller.Actor.Value, caller.Name))])];
        return Page();
    }
}
