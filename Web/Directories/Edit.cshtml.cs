using Collab.Accounts;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Directories;

/// <summary>Where an organisation's facts are changed, by a coordinator or whoever speaks for it, and who that is.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class EditModel(IGrainFactory grains, Records records, Standing standing, Here here, TimeProvider time) : RecordPageModel(records, standing, here)
{
    private readonly Here here = here;
    private readonly Records records = records;

    /// <summary>Who speaks for it: as it was typed, where that was refused.</summary>
    public SeatHolders Seat { get; private set; } = SeatHolders.Vacant;

    /// <summary>One more than there are, so that another can be named.</summary>
    public int Alternates => Math.Min(Seat.Alternates.Items.Length + 1, SeatHolders.MostAlternates);

    /// <summary>Those whom the reader can name.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Those to whom the representative can hand over.</summary>
    public IReadOnlyList<Choice> Successors => [.. People.Where(person => Record.Seat.Alternates.Items.Any(alternate => alternate.Actor.Value == person.Value))];

    public bool MaySeat => IsCoordinator || IsRepresentative;

    /// <summary>The form that was sent and refused.</summary>
    public string? Sent { get; private set; }

    /// <summary>A coordinator names anybody of the collective, a representative those whom pages name already.</summary>
    private DirectoryQuery? Offered => IsCoordinator ? DirectoryQuery.Everything
        : Kind.Records.Nameable is { } tag ? DirectoryQuery.Everything with { All = [tag] }
        : null;

    public async Task<IActionResult> OnGet(string directory, string id) => await Load(directory, id) ? Page() : NotFound();

    // From the address alone: a form has fields of its own by such names.
    public Task<IActionResult> OnPostFacts([FromRoute] string directory, [FromRoute] string id)
        => Change(directory, id, "facts", (act, fields) => Kind.Records.Describe(grains, here.Collective!.Slug, id, act, fields));

    public Task<IActionResult> OnPostSeat([FromRoute] string directory, [FromRoute] string id) => Change(directory, id, "seat", (act, fields) =>
    {
        Seat = RecordFields.Seat(fields, IsCoordinator ? null : Record.Seat.Representative);
        return Name(id, act, Seat);
    });

    public Task<IActionResult> OnPostHandOver([FromRoute] string directory, [FromRoute] string id) => Change(directory, id, "over", (act, fields)
        => RecordFields.PersonOrNull(fields, "to") is { } alternate
            ? Name(id, act, Record.Seat.HandedTo(alternate))
            : Task.FromResult(Outcome.Refused(RecordForms.NeedsAlternate)));

    private async Task<bool> Load(string directory, string id)
    {
        if (!await Find(directory, id) || !MayChange)
        {
            return false;
        }

        Seat = Record.Seat;
        People = MaySeat ? await records.People(Offered, Seat) : [];
        return true;
    }

    private async Task<IActionResult> Change(string directory, string id, string form, Func<Act, Fields, Task<Outcome>> command)
    {
        if (!await Load(directory, id))
        {
            return NotFound();
        }

        Sent = form;
        return await this.Do(form, time, command) ? LocalRedirect(Address) : Page();
    }

    /// <summary>Only those who were offered can be named: no id of a stranger makes somebody of the collective.</summary>
    private Task<Outcome> Name(string id, Act act, SeatHolders holders)
        => holders.All.Items.FirstOrDefault(person => People.All(known => known.Value != person.Actor.Value)) is { Value: not null }
            ? throw new UnusableField("alternates")
            : Kind.Records.Grain(grains, here.Collective!.Slug, id).Seat(act, holders);
}
