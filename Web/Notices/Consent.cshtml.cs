using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Collab.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Notices;

/// <summary>Where a coordinator writes down, with proof, that somebody agreed to notices of a class or took that back.</summary>
[Authorize(Policy = Policies.Coordinator)]
internal sealed class ConsentModel(IGrainFactory grains, Here here, TimeProvider time) : PageModel
{
    private PersonId person;

    public string Name { get; private set; } = "";

    public ConsentView Consents { get; private set; } = null!;

    /// <summary>The record, newest first, each line with who wrote it down.</summary>
    public ImmutableArray<(ConsentEntry Entry, string By)> Ledger { get; private set; } = [];

    /// <summary>Whether a form comes back because something in it is wrong.</summary>
    public bool IsSent { get; private set; }

    /// <summary>The classes that rest on consent.</summary>
    public static Choice[] Classes => [.. PlanFields.Classes.Where(one => one.Value != PlanFields.Value(NoticeClass.Service))];

    public static Choice[] Bases => [new("express", NoticesText.BasisExpress), new("inquiry", NoticesText.BasisInquiry)];

    private ISubscriberGrain Subscriber => grains.Subscriber(here.Collective!.Slug, person);

    public async Task<IActionResult> OnGet(string id) => await Find(id) ? Page() : NotFound();

    public Task<IActionResult> OnPost([FromRoute] string id) => Write(id, "given", (act, fields) => Chosen(fields) is { } no
        ? Task.FromResult(Outcome.Refused(no))
        : Subscriber.Agree(act, fields.Choice<NoticeClass>("about"), new(fields.Choice<ConsentBasis>("basis"), fields.Text("words"), fields.Text("wording"), fields.DateOrNull("day"))));

    public Task<IActionResult> OnPostWithdrawal([FromRoute] string id) => Write(id, "withdrawn", (act, fields) => fields.TextOrNull("about") is null
        ? Task.FromResult(Outcome.Refused(SubscriberRefusals.NeedsClass))
        : Subscriber.TakeBack(act, fields.Choice<NoticeClass>("about"), fields.Text("words")));

    /// <summary>Nothing is chosen beforehand, so that something may not be.</summary>
    private static Refusal? Chosen(Fields fields)
        => fields.TextOrNull("about") is null ? SubscriberRefusals.NeedsClass
            : fields.TextOrNull("basis") is null ? SubscriberRefusals.NeedsBasis
            : null;

    private async Task<IActionResult> Write(string id, string form, Func<Act, Fields, Task<Outcome>> command)
    {
        if (!await Find(id))
        {
            return NotFound();
        }

        IsSent = true;
        return await this.Do(form, time, command) ? LocalRedirect(here.To($"/people/{id}/consent")) : Page();
    }

    /// <summary>Nobody's name is told to a collective that they are nothing to.</summary>
    private async Task<bool> Find(string id)
    {
        person = new(id);
        var slug = here.Collective!.Slug;
        if (await grains.Person(person).Look() is not { Card: { } card } known || !known.Belongs.Any(one => one.Collective == slug && one.Roles != Collectives.Roles.None)
            || await Subscriber.Consents(Caller.Of(User)!.Value) is not { } consents)
        {
            return false;
        }

        (Name, Consents) = (card.Name, consents);
        Ledger = [.. await Task.WhenAll(consents.Ledger.Select(async entry => (entry, await WriterOf(entry))))];
        return true;
    }

    private async Task<string> WriterOf(ConsentEntry entry)
        => entry.By == person.Actor ? NoticesText.ByThemselves
            : PersonId.From(entry.By) is not { } other ? NoticesText.ByLinkOfMail
            : (await grains.Person(other).Look())?.Card?.Name ?? NoticesText.Former;
}
