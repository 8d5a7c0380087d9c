using System.Collections.Immutable;
using System.Text.Json;
using Collab.Calendars;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Accounts;

/// <summary>What is held about a person: they see, correct, take with them and delete it.</summary>
[Authorize(Policy = Policies.Person)]
internal sealed class AccountModel(IGrainFactory grains, ICollectives collectives, CalendarTokens calendars, TimeProvider time) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public PersonView Person { get; private set; } = null!;

    public ImmutableArray<SummaryRow> Held { get; private set; } = [];

    /// <summary>The collectives of this person, and where each is left.</summary>
    public ImmutableArray<(string Name, string Address)> Leaving { get; private set; } = [];

    /// <summary>Where a calendar program finds the sessions of this person.</summary>
    public string Calendar => calendars.AddressOf(Person, HttpContext);

    private IPersonGrain Grain => grains.Person(User.Person()!.Value);

    private Act Act => new(User.Person()!.Value.Actor, Request.CommandId() ?? new(Ids.New(time)), Person.Version);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Grain.Look() is not { IsFormer: false } person)
        {
            context.Result = NotFound();
            return;
        }

        Person = person;
        SummaryRow[] rows = await Task.WhenAll(person.Belongs.Select(Row));
        Held = [new(AccountsText.Email, person.Email), .. rows];
        Leaving = [.. rows.Zip(person.Belongs, (row, belonging) => (row.Label, $"/{Language.Current.Code}/{belonging.Collective}/leave"))];
        await next();
    }

    public async Task<IActionResult> OnPost(string? name, string? language)
    {
        var outcome = await Grain.Correct(Act, new((name ?? "").Trim(), language ?? ""));
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong(outcome.Refusal == PersonRefusals.NoSuchLanguage ? "language" : "name", outcome);
            return Page();
        }

        this.Say(AccountsText.Saved);
        return LocalRedirect($"/{Language.Current.Code}/account");
    }

    public async Task<IActionResult> OnGetExport()
        => File(JsonSerializer.SerializeToUtf8Bytes(await Grain.Export(), Readable), "application/json", "collab.json");

    public async Task<IActionResult> OnPostEverywhere()
        => await Ended(await Grain.RevokeSignIns(Act, Person.Stamp), AccountsText.SignedOut);

    public async Task<IActionResult> OnPostCalendar()
    {
        var outcome = await Grain.RenewCalendar(Act, Person.CalendarStamp);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        this.Say(AccountsText.CalendarRenewed);
        return LocalRedirect($"/{Language.Current.Code}/account#calendar");
    }

    public async Task<IActionResult> OnPostDelete(bool sure)
    {
        if (!sure)
        {
            this.Wrong("sure", AccountsText.DeleteTick);
            return Page();
        }

        return await Ended(await Grain.Delete(Act), AccountsText.Deleted);
    }

    private async Task<IActionResult> Ended(Outcome outcome, string said)
    {
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        await HttpContext.SignOutAsync(Principals.Scheme);
        this.Say(said);
        return LocalRedirect($"/{Language.Current.Code}");
    }

    private async Task<SummaryRow> Row(Belonging belonging)
    {
        var collective = await collectives.Find(belonging.Collective, HttpContext.RequestAborted);
        return new(collective?.Name(Language.Current).Text ?? belonging.Collective, RoleNames.Of(belonging.Roles));
    }
}
