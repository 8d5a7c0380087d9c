using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What keeps the room safe.</summary>
internal sealed partial record Session
{
    public Safety Safety { get => field ?? Safety.Quiet; init; }

    public Decision<SessionEvent> Report(ReportDraft draft, Stamp stamp) => PlaceOf(stamp.By) switch
    {
        null or Place.Waiting => SessionRefusals.NotIn,
        _ when string.IsNullOrWhiteSpace(draft.Words) => SessionRefusals.NoWords,
        _ when draft.Words.Length > ReportLimits.Words => SessionRefusals.ReportTooLong,
        _ when draft.Post is { } post && Posts.Find(post) is null => SessionRefusals.NoSuchPost,
        _ when IsRepeat(draft, stamp.By) => Decision.Nothing,
        _ when Safety.Reports.Count >= ReportLimits.Reports => SessionRefusals.TooManyReports,
        _ => new Reported(new(stamp.NewId()), Subject(draft), draft.Post, draft.Words, Subject(draft) is { } about ? Facilitates(about) : draft.IsOfFacilitator),
    };

    public Decision<SessionEvent> AnswerReport(ReportId id, string answer, Stamp stamp) => Safety.Find(id) switch
    {
        { } report when MayRead(report, stamp.By) => report.Answer == answer ? Decision.Nothing
            : Flaw(answer) is { } flaw ? flaw
            : new ReportAnswered(id, answer),
        // Whoever may not read a report does not learn that there is one.
        _ => SessionRefusals.NoSuchReport,
    };

    public Decision<SessionEvent> Mute(Actor whom, Stamp stamp) => PlaceOf(whom) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        Place.Facilitator => SessionRefusals.NotAFacilitator,
        null => SessionRefusals.NotIn,
        _ when Safety.IsMuted(whom) => Decision.Nothing,
        _ => new Muted(whom),
    };

    public Decision<SessionEvent> MuteAuthor(PostId id, Stamp stamp) => Posts.Find(id) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        null => SessionRefusals.NoSuchPost,
        { } post when Safety.IsMuted(post.Author) => Decision.Nothing,
        { Author.IsAnonymous: true } post => new Muted(post.Author),
        { } post => Mute(post.Author, stamp),
    };

    public Decision<SessionEvent> Unmute(Actor whom, Stamp stamp) => Safety switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        _ when !Safety.IsMuted(whom) => Decision.Nothing,
        _ => new Unmuted(whom),
    };

    public Decision<SessionEvent> Remove(Actor whom, string reason, Stamp stamp) => PlaceOf(whom) switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        Place.Facilitator => SessionRefusals.NotAFacilitator,
        _ when Safety.IsRemoved(whom) => Decision.Nothing,
        null => SessionRefusals.NotIn,
        _ when Flaw(reason) is { } flaw => flaw,
        _ => new Removed(whom, reason),
    };

    /// <summary>A report goes to the facilitators and coordinators; one about a facilitator to another coordinator only.</summary>
    public bool MayRead(Report report, Actor reader) => report switch
    {
        _ when report.About == reader || Safety.IsRemoved(reader) => false,
        { IsOfFacilitator: true, About: null } when Facilitates(reader) => false,
        { IsOfFacilitator: true } => People.Find(reader) is { Card.Role: Role.Coordinator },
        _ => Oversees(reader),
    };

    private Actor? Subject(ReportDraft draft) => draft.Post is { } post ? Posts[post].Author : draft.About;

    private bool IsRepeat(ReportDraft draft, Actor by)
        => Safety.Reports.LastOrDefault(report => report.By == by) is { Answer: null } last && last.Words == draft.Words && last.Post == draft.Post && last.About == Subject(draft);
}
