using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What people post.</summary>
internal sealed partial record Session
{
    public Decision<SessionEvent> Ask(PostDraft draft, Stamp stamp) => Ask(draft, stamp.By, stamp.By, stamp);

    public Decision<SessionEvent> AskFor(Actor caller, PostDraft draft, Stamp stamp)
        => MayNotActFor(caller, stamp) is { } refusal ? refusal : Ask(draft, caller, caller, stamp);

    /// <param name="asker">Is checked, and goes into no event.</param>
    /// <param name="crowd">How many people who may post are present.</param>
    public Decision<SessionEvent> AskAnonymously(PostDraft draft, Actor asker, int crowd, Stamp stamp) => Door switch
    {
        _ when !stamp.By.IsAnonymous || !Door.TakesAnonymous() => SessionRefusals.NoAnonymous,
        _ when crowd < SessionLimits.Crowd => SessionRefusals.TooFewForAnonymous,
        _ => Ask(draft, asker, stamp.By, stamp),
    };

    public Decision<SessionEvent> Withdraw(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        null => SessionRefusals.NoSuchPost,
        { } post when post.Author != stamp.By && MayNotActFor(post.Author, stamp) is not null => SessionRefusals.NotYours,
        { Standing: Standing.Withdrawn or Standing.Erased } => Decision.Nothing,
        _ when Life.Phase >= Phase.MinutesApproved => SessionRefusals.Over,
        _ => new PostWithdrawn(id),
    };

    public Decision<SessionEvent> Translate(PostId id, Passage passage, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !IsOpen && !Facilitates(stamp.By) => SessionRefusals.NotOpen,
        _ when MayNotSpeak(stamp.By) is { } refusal => refusal,
        null => SessionRefusals.NoSuchPost,
        { } post when !post.IsShown() => SessionRefusals.NotShown,
        { Translation: { } made } when made.By != stamp.By && !Facilitates(stamp.By) => SessionRefusals.Translated,
        { Translation: { } made } when made == new Translation(passage.Words, passage.Language, stamp.By) => Decision.Nothing,
        _ when Flaw(passage.Words, passage.Language) is { } flaw => flaw,
        _ when TextGuard.Find(passage.Words) is { } found => TextRefusals.MayIdentifyChild(found),
        _ => new PostTranslated(id, passage.Words, passage.Language),
    };

    private Decision<SessionEvent> Ask(PostDraft draft, Actor speaker, Actor author, Stamp stamp) => this switch
    {
        { IsOpen: false } => SessionRefusals.NotOpen,
        _ when MayNotSpeak(speaker) is { } refusal => refusal,
        _ when Safety.IsMuted(author) => SessionRefusals.Muted,
        _ when Agenda.Current() is { Plan.Kind: AgendaItemKind.Opening } => SessionRefusals.InOpening,
        _ when Flaw(draft.Words, draft.Language) is { } flaw => flaw,
        _ when IsRepeat(draft, author) => Decision.Nothing,
        _ when TextGuard.Find(draft.Words) is { } found => draft.Insists ? Posted(draft, author, isHeld: true, stamp) : TextRefusals.MayIdentifyChild(found),
        _ => Posted(draft, author, Door.NeedsApproval, stamp),
    };

    private Posted Posted(PostDraft draft, Actor author, bool isHeld, Stamp stamp) => new(
        new(stamp.NewId()),
        draft.Kind,
        draft.Words,
        draft.Language,
        Narrower(Door.Settings.Posts, Agenda.Current() is { Plan.AdmitsObservers: true } ? Circle.Observers : Circle.Participants),
        People.Find(author) is { } attendee ? NameReaches(attendee) : Circle.Facilitators,
        Agenda.CurrentId,
        isHeld,
        author == stamp.By ? null : author);

    private static Circle Narrower(Circle one, Circle other) => one < other ? one : other;

    private static Refusal? Flaw(string words, string language) => words switch
    {
        _ when string.IsNullOrWhiteSpace(words) => SessionRefusals.NoWords,
        { Length: > SessionLimits.Post } => SessionRefusals.PostTooLong,
        _ when language is not { Length: >= 2 and <= 12 } => SessionRefusals.NoLanguage,
        _ => null,
    };

    private Refusal? MayNotSpeak(Actor actor) => PlaceOf(actor) switch
    {
        null => SessionRefusals.NotIn,
        _ when People.Find(actor) is null => SessionRefusals.NotIn,
        < Place.Posting => SessionRefusals.MayNotPost,
        _ when Safety.IsMuted(actor) => SessionRefusals.Muted,
        _ => null,
    };

    private Refusal? MayNotActFor(Actor caller, Stamp stamp) => People.Find(caller) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        { EnteredBy: not null } => null,
        _ => SessionRefusals.NotACaller,
    };

    /// <summary>The same words again, right after the first: somebody pressed twice.</summary>
    private bool IsRepeat(PostDraft draft, Actor author)
        => Posts.Own(author).FirstOrDefault() is { } last && last.Kind == draft.Kind && last.Words == draft.Words && last.Standing != Standing.Withdrawn;
}
