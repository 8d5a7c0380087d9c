using Collab.Live;

namespace Collab.Sessions;

/// <summary>All that may be asked of a session, by name: the hub and the forms share this list.</summary>
internal static partial class SessionCommands
{
    private delegate Task<Outcome> Ask(ISessionGrain session, Act act, Fields fields);

    private static readonly Dictionary<string, Ask> Life = new()
    {
        ["draft"] = (session, act, fields) => session.Draft(act, SessionFields.Plan(fields, act.By)),
        ["revise"] = (session, act, fields) => session.Revise(act, SessionFields.Plan(fields, act.By)),
        ["schedule"] = (session, act, _) => session.Schedule(act),
        ["lobby"] = (session, act, _) => session.OpenLobby(act),
        ["live"] = (session, act, _) => session.GoLive(act),
        ["extend"] = (session, act, fields) => session.Extend(act, fields.Moment("ends")),
        ["close"] = (session, act, _) => session.Close(act),
        ["end-window"] = (session, act, _) => session.EndWindow(act),
        ["take-over"] = (session, act, _) => session.TakeOver(act),
    };

    private static readonly Dictionary<string, Ask> Door = new()
    {
        ["enter"] = (session, act, fields) => session.Enter(act, SessionFields.Card(fields, act.By)),
        ["enter-by-code"] = (session, act, fields) => session.EnterByCode(act, fields.Text("code"), SessionFields.Card(fields, act.By)),
        ["let-in"] = (session, act, fields) => session.LetIn(act, fields.Id<Actor>("guest"), fields.Choice<Place>("place")),
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

    private static readonly Dictionary<string, Ask> Posts = new()
    {
        ["post"] = (session, act, fields) => fields.Flag("anonymous")
            ? session.AskAnonymously(act with { By = SessionFields.Nobody(fields) }, act.By, SessionFields.Draft(fields))
            : session.Ask(act, SessionFields.Draft(fields)),
        ["upvote"] = (session, act, fields) => session.Upvote(act, fields.Id<PostId>("post")),
        ["take-back-vote"] = (session, act, fields) => session.TakeBackVote(act, fields.Id<PostId>("post")),
        ["withdraw"] = (session, act, fields) => session.Withdraw(
            fields.TextOrNull("token") is null ? act : act with { By = SessionFields.Nobody(fields) },
            fields.Id<PostId>("post")),
        ["translate"] = (session, act, fields) => session.Translate(act, fields.Id<PostId>("post"), fields.Text("words"), fields.Text("language")),
        ["flag"] = (session, act, fields) => session.Flag(act, fields.Id<PostId>("post")),
        ["approve"] = (session, act, fields) => session.Approve(act, fields.Id<PostId>("post")),
        ["hide"] = (session, act, fields) => session.Hide(act, fields.Id<PostId>("post"), fields.Text("reason")),
        ["unhide"] = (session, act, fields) => session.Unhide(act, fields.Id<PostId>("post")),
        ["erase"] = (session, act, fields) => session.Erase(act, fields.Id<PostId>("post"), fields.Text("reason")),
        ["restore"] = (session, act, fields) => session.Restore(act, fields.Id<PostId>("post")),
    };

    private static readonly Dictionary<string, Ask> Ledger = new()
    {
        ["shortlist"] = (session, act, fields) => session.Shortlist(act, fields.Id<PostId>("post")),
        ["put-back"] = (session, act, fields) => session.SetAside(act, fields.Id<PostId>("post")),
        ["take-up"] = (session, act, fields) => session.TakeUp(act, fields.Id<PostId>("post")),
        ["answer"] = (session, act, fields) => session.AnswerLive(act, fields.Id<PostId>("post")),
        ["promise"] = (session, act, fields) => session.Promise(act, fields.Id<PostId>("post"), fields.Date("due")),
        ["answer-in-writing"] = (session, act, fields) => session.AnswerInWriting(
            act,
            fields.Id<PostId>("post"),
            new(fields.Text("words"), fields.TextOrNull("language") ?? "en")),
        ["merge"] = (session, act, fields) => session.Merge(act, fields.Id<PostId>("post"), fields.Id<PostId>("into")),
        ["decline"] = (session, act, fields) => session.Decline(act, fields.Id<PostId>("post"), fields.Text("reason")),
        ["reopen"] = (session, act, fields) => session.Reopen(act, fields.Id<PostId>("post")),
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
        => new[] { Life, Door, Seats, Agenda, Posts, Ledger, Floor }
            .SelectMany(noun => noun)
            .ToDictionary(
                pair => pair.Key,
                pair => (Command)((key, act, fields) => pair.Value(grains.GetGrain<ISessionGrain>(key.ToString()), act, fields)));
}
