namespace Collab.Sessions;

internal static partial class SessionCommands
{
    private static readonly Dictionary<string, Ask> Posts = new()
    {
        ["post"] = (session, act, fields) => fields switch
        {
            _ when fields.Flag("anonymous") => session.AskAnonymously(act with { By = SessionFields.Nobody(fields) }, act.By, SessionFields.Draft(fields)),
            _ when fields.IdOrNull<Actor>("caller") is { } caller => session.AskFor(act, caller, SessionFields.Draft(fields)),
            _ => session.Ask(act, SessionFields.Draft(fields)),
        },
        ["upvote"] = (session, act, fields) => fields.IdOrNull<Actor>("caller") is { } caller
            ? session.UpvoteFor(act, caller, fields.Id<PostId>("post"))
            : session.Upvote(act, fields.Id<PostId>("post")),
        ["take-back-vote"] = (session, act, fields) => session.TakeBackVote(act, fields.Id<PostId>("post")),
        ["withdraw"] = (session, act, fields) => session.Withdraw(
            fields.TextOrNull("token") is null ? act : act with { By = SessionFields.Nobody(fields) },
            fields.Id<PostId>("post")),
        ["translate"] = (session, act, fields) => session.Translate(act, fields.Id<PostId>("post"), fields.Text("words"), fields.Text("language")),
    };

    private static readonly Dictionary<string, Ask> Moderation = new()
    {
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
}
