namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Goes to the facilitators; about one of them, to another coordinator.</summary>
    [Alias("Report")]
    Task<Outcome> Report(Act act, ReportDraft draft);

    /// <summary>Says what was done about a report.</summary>
    [Alias("AnswerReport")]
    Task<Outcome> AnswerReport(Act act, ReportId report, string answer);

    /// <summary>A person or device says nothing more in this session; a guest's device is the guest.</summary>
    [Alias("Mute")]
    Task<Outcome> Mute(Act act, Actor whom);

    /// <summary>Mutes whoever made a post, also where nobody knows who that is.</summary>
    [Alias("MuteAuthor")]
    Task<Outcome> MuteAuthor(Act act, PostId post);

    [Alias("Unmute")]
    Task<Outcome> Unmute(Act act, Actor whom);

    /// <summary>Sends a person or device out of this session, for good.</summary>
    [Alias("Remove")]
    Task<Outcome> Remove(Act act, Actor whom, string reason);
}
