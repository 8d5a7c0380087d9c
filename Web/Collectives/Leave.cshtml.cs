using System.Collections.Immutable;
using Collab.Accounts;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.People;
using Collab.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Collectives;

/// <summary>Where somebody leaves a collective: what they hold, to whom it passes, and one button.</summary>
[Authorize(Policy = Policies.Belongs)]
internal sealed class LeaveModel(IGrainFactory grains, Records records, Here here, TimeProvider time) : PageModel
{
    /// <summary>The sessions that the person leads or has another part in.</summary>
    public ImmutableArray<Listed> Sessions { get; private set; } = [];

    /// <summary>The notices that wait for their time and that the person let go.</summary>
    public ImmutableArray<Listed> Notices { get; private set; } = [];

    /// <summary>What the person is to do, in all of these sessions.</summary>
    public ImmutableArray<ActionView> Actions { get; private set; } = [];

    /// <summary>The organisations for which the person speaks, each with the page of its list.</summary>
    public ImmutableArray<(string Page, Listed Line)> Seats { get; private set; } = [];

    public IReadOnlyList<Choice> Successors { get; private set; } = [];

    public bool IsLastCoordinator { get; private set; }

    public bool HoldsNothing => Sessions.IsEmpty && Notices.IsEmpty && Seats.IsEmpty;

    private PersonId Me => User.Person()!.Value;

    private string Slug => here.Collective!.Slug;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var holders = await grains.Collective(Slug).Holders();
        var (me, others) = (holders.FirstOrDefault(holder => holder.Person == Me), holders.RemoveAll(holder => holder.Person == Me));
        IsLastCoordinator = me is not null && me.Granted.HasFlag(Roles.Coordinator) && !others.Any(other => other.Granted.HasFlag(Roles.Coordinator));
        await Find(me?.Holds ?? []);
        PersonId[] successors = [.. others.Where(other => (other.Granted & (Roles.Coordinator | Roles.Facilitator)) != Roles.None).Select(other => other.Person)];
        Successors = [.. successors.Zip(await records.Names(successors), (person, name) => new Choice(person.Value, name)).OrderBy(one => one.Label, StringComparer.CurrentCulture)];
        await next();
    }

    public async Task<IActionResult> OnPost(string? successor)
    {
        if (!IsLastCoordinator && Successors.All(one => one.Value != successor))
        {
            this.Wrong("successor", LeaveText.Choose);
            return Page();
        }

        var act = new Act(Me.Actor, Request.CommandId() ?? new(Ids.New(time)), 0);
        var outcome = await grains.Collective(Slug).Leave(act, Me, new(successor ?? ""));
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong("", outcome);
            return Page();
        }

        await HttpContext.SignOutAsync(Principals.Scheme);
        this.Say(LeaveText.Left.With(here.Collective!.Name(here.Language).Text));
        return LocalRedirect($"/{here.Language.Code}");
    }

    private async Task Find(ImmutableArray<HeldThing> things)
    {
        string[] sessions = [.. Of("session")];
        Sessions = await records.Sessions(sessions);
        Notices = await records.Notices(Of("notice"));
        Actions = [.. (await Task.WhenAll(sessions.Select(Mine))).SelectMany(mine => mine.MyActions.Items).Where(action => !action.IsDone).OrderBy(action => action.Due)];
        var seats = await Task.WhenAll(DirectoryKind.All.SelectMany(kind => Of(kind.Kind).Select(async id
            => (kind.Page, Line: await kind.Records.Grain(grains, Slug, id).Summary()))));
        Seats = [.. seats.Where(seat => seat.Line is not null).Select(seat => (seat.Page, seat.Line!))];

        IEnumerable<string> Of(string kind) => things.Select(thing => thing.Thing.Split('/')).Where(thing => thing[0] == kind).Select(thing => thing[1]);
    }

    private Task<MineView> Mine(string session)
        => grains.Session(Slug, session).Mine(Me.Actor);
}
