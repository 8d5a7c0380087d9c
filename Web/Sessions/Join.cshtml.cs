using Collab.Accounts;
using Collab.Codes;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Sessions;

/// <summary>In by a session's code, without an account: a guest is bound to this browser, and goes as far as the door lets guests.</summary>
internal sealed class JoinModel(IGrainFactory grains, RoomViews views, WrongCodes wrongCodes, TimeProvider time) : PageModel
{
    public SessionView Session { get; private set; } = null!;

    public Phrase Title => views.Of(Session.Title);

    public Phrase Rules => Session.Rules.IsEmpty ? new(RoomText.NoRules, Language.Current.Code) : views.Of(Session.Rules);

    public async Task<IActionResult> OnGet(string code) => await Find(code) is null ? NotThere() : Page();

    public async Task<IActionResult> OnPost(string code, string? name, string? organisation, bool acceptsRules, bool showsName)
    {
        if (await Find(code) is not { } key)
        {
            return NotThere();
        }

        var command = HttpContext.Request.CommandId() ?? new CommandId(Ids.New(time));
        var guest = Caller.Of(User) is { IsGuest: true } known ? known : Actor.Guest(Ids.Secret());
        var card = new Card((name ?? "").Trim(), (organisation ?? "").Trim(), Role.Guest, acceptsRules, showsName);
        var outcome = await grains.GetGrain<ISessionGrain>(key.ToString()).EnterByCode(new Act(guest, command, 0), code, card);
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            this.Wrong(outcome.Refusal == SessionRefusals.RulesNotAccepted ? "acceptsRules" : "name", outcome.Refusal ?? new("input.unknown"));
            return Page();
        }

        await HttpContext.SignInAsync(Principals.Scheme, Principals.Of(guest, card.Name));
        return LocalRedirect($"/{Language.Current.Code}/{key.Collective}/sessions/{key.Id}");
    }

    private StatusCodeResult NotThere() => wrongCodes.Take(HttpContext) ? NotFound() : StatusCode(StatusCodes.Status429TooManyRequests);

    private async Task<GrainKey?> Find(string code)
    {
        if (!wrongCodes.MayTry(HttpContext) || !CodeGrains.IsCode(code) || await grains.Code(code).Session() is not { } session)
        {
            return null;
        }

        var door = await grains.GetGrain<ISessionGrain>(session).Look(Audience.Projector);
        Session = door.Changes.Select(change => change.Value).OfType<SessionView>().FirstOrDefault()!;
        return Session is null ? null : GrainKey.Parse(session);
    }
}
