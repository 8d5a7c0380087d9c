using Collab.Live;

namespace Collab.Sessions;

/// <summary>All that may be asked of a session, by name: the hub and the forms share this list.</summary>
internal static partial class SessionCommands
{
    private delegate Task<Outcome> Ask(ISessionGrain session, Act act, Fields fields);

    private static readonly Dictionary<string, Ask> Life = new()
    {
        ["draft"] = (session, act, fields) => session.Draft(act, SessionFields.Plan(fields, act.By)),
        // Who runs the session is no field of the form, and stays.
        ["revise"] = async (session, act, fields) => await session.Plan(act.By) is { } plan
            ? await session.Revise(act, SessionFields.Plan(fields, act.By) with { Facilitators = plan.Facilitators })
            : Outcome.Refused(SessionRefusals.NotFacilitator),
        ["schedule"] = (session, act, _) => session.Schedule(act),
        ["lobby"] = (session, act, _) => session.OpenLobby(act),
        ["live"] = (session, act, _) => session.GoLive(act),
        ["extend"] = (session, act, fields) => session.Extend(act, fields.Moment("ends")),
        ["close"] = (session, act, _) => session.Close(act),
        ["end-window"] = (session, act, _) => session.EndWindow(act),
        ["take-over"] = (session, act, _) => session.TakeOver(act),
        ["choose-notices"] = (session, act, fields) => session.ChooseNotices(act, SessionFields.NoticesOff(fields)),
        ["cancel"] = (session, act, fields) => session.Cancel(act, SessionFields.InBoth(fields, "reason")),
    };

    private static readonly Dictionary<string, Ask> Door = new()
    {
        ["enter"] = (session, act, fields) => session.Enter(act, SessionFields.Card(fields, act.By)),
        ["enter-by-code"] = (session, act, fields) => session.EnterByCode(act, fields.Text("code"), SessionFields.Card(fields, act.By)),
        ["let-in"] = (session, act, fields) => session.LetIn(act, fields.Id<Actor>("guest"), fields.Choice<Place>("place")),
        ["add-caller"] = (session, act, fields) => session.AddCaller(act, SessionFields.Caller(fields)),
        ["lock"] = (session, act, fields) => session.Lock(act, fields.Flag("on")),
        ["renew-code"] = (session, act, _) => session.RenewCode(act),
        ["require-approval"] = (session, act, fields) => session.RequireApproval(act, fields.Flag("on")),
        ["pause-anonymous"] = (session, act, fields) => session.PauseAnonymous(act, fields.Flag("on")),
    };

    private static readonly Dictionary<string, Ask> Agenda = new()
    {
        ["add-item"] = (session, act, fields) => session.AddItem(act, SessionFields.Item(fields), fields.IdOrNull<AgendaItemId>("before")),
        ["remove-item"] = (session, act, fields) => session.RemoveItem(act, fields.Id<AgendaItemId>("item")),
        ["next-item"] = (session, act, fields) => session.MoveOn(act, fields.IdOrNull<AgendaItemId>("item")),
        ["more-time"] = (session, act, fields) => session.GiveMinutes(act, fields.Id<AgendaItemId>("item"), fields.Number("minutes")),
    };

    private static readonly Dictionary<string, Ask> Floor = new()
    {
        ["raise-hand"] = (session, act, fields) => session.RaiseHand(act, fields.IdOrNull<Actor>("of") ?? act.By),
        ["lower-hand"] = (session, act, fields) => session.LowerHand(act, fields.IdOrNull<Actor>("of") ?? act.By),
        ["next-speaker"] = (session, act, fields) => session.NextSpeaker(act, fields.Number("moves")),
        ["give-floor"] = (session, act, fields) => session.GiveFloor(act, fields.Id<Actor>("to")),
        ["end-turn"] = (session, act, _) => session.EndTurn(act),
    };

    /// <summary>The whole list, each with the grain that a topic's key names.</summary>
    public static IReadOnlyDictionary<string, Command> For(IGrainFactory grains)
        => new[] { Life, Door, Seats, Agenda, Posts, Moderation, Ledger, Floor, Polls, Decisions, Minutes, Safety }
            .SelectMany(noun => noun)
            .ToDictionary(
                pair => pair.Key,
                pair => (Command)((key, act, fields) => pair.Value(grains.GetGrain<ISessionGrain>(key.ToString()), act, fields)));
}
