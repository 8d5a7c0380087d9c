using Collab.Directories;
using Collab.Layout;

namespace Collab.Notices;

/// <summary>What notices and their recipients are, in the reader's language.</summary>
internal static class NoticeSaid
{
    public static NoticePhase PhaseOf(Listed line) => Enum.TryParse<NoticePhase>(line.Fact("phase"), out var phase) ? phase : NoticePhase.Draft;

    public static string Of(NoticePhase phase) => phase switch
    {
        NoticePhase.Draft => NoticesText.PhaseDraft,
        NoticePhase.Waiting => NoticesText.PhaseWaiting,
        NoticePhase.Preparing => NoticesText.PhasePreparing,
        NoticePhase.Sending => NoticesText.PhaseSending,
        NoticePhase.Paused => NoticesText.PhasePaused,
        NoticePhase.Sent => NoticesText.PhaseSent,
        _ => NoticesText.PhaseCancelled,
    };

    public static string Of(MailState state) => state switch
    {
        MailState.Queued => NoticesText.StateQueued,
        MailState.Sending => NoticesText.StateSending,
        MailState.Sent => NoticesText.StateSent,
        MailState.Deferred => NoticesText.StateDeferred,
        MailState.Failed => NoticesText.StateFailed,
        MailState.Bounced => NoticesText.StateBounced,
        MailState.OnSite => NoticesText.StateOnSite,
        MailState.Excluded => NoticesText.StateExcluded,
        _ => NoticesText.StateCancelled,
    };

    public static string Of(Exclusion why) => why switch
    {
        Exclusion.NotHere => NoticesText.WhyNotHere,
        Exclusion.Unsubscribed => NoticesText.WhyUnsubscribed,
        Exclusion.NoConsent => NoticesText.WhyNoConsent,
        Exclusion.NoAddress => NoticesText.WhyNoAddress,
        Exclusion.Bounced => NoticesText.WhyBounced,
        Exclusion.LeftOut => NoticesText.WhyLeftOut,
        Exclusion.NobodySpeaks => NoticesText.WhyNobodySpeaks,
        _ => "",
    };

    public static string Of(NoticeClass about) => about switch
    {
        NoticeClass.Service => NoticesText.Service,
        NoticeClass.Membership => NoticesText.Membership,
        _ => NoticesText.Commercial,
    };

    /// <summary>How a notice comes to a person.</summary>
    public static string Of(Admission admission) => admission switch
    {
        { IsMailed: true } => NoticesText.ByMail.With(admission.Language == "fr" ? NoticesText.InFrench : NoticesText.InEnglish),
        { Why: Exclusion.None, Delivery: Delivery.Digest } => NoticesText.InDigest,
        { Why: Exclusion.None } => NoticesText.OnSiteOnly,
        { IsShown: true } => NoticesText.OnSiteBecause.With(Of(admission.Why)),
        _ => NoticesText.NotAtAll.With(Of(admission.Why)),
    };

    /// <summary>How many would get it; where that was not asked of each, how many are found.</summary>
    public static string Of(ReachPage reach)
    {
        var getting = reach.Ways.Where(way => way.How.IsShown).Sum(way => way.Count);
        return reach.Ways.IsEmpty || getting == reach.Found
            ? Words.Count(reach.Found, NoticesText.PeopleOne, NoticesText.PeopleMany)
            : Words.Count(getting, NoticesText.GettingOne, NoticesText.GettingMany, reach.Found);
    }

    /// <summary>How notices of a class come to a person now, or why they do not.</summary>
    public static string Of(ClassView one) => one switch
    {
        { Why: Exclusion.None, Delivery: Delivery.Digest } => NoticesText.OnceADay,
        { Why: Exclusion.None, Delivery: Delivery.Site } => NoticesText.SiteOnly,
        { Why: Exclusion.None } => NoticesText.MailNow,
        { Why: Exclusion.NoAddress or Exclusion.Bounced } => NoticesText.OnSiteBecause.With(Of(one.Why)),
        _ => NoticesText.NotAtAll.With(Of(one.Why)),
    };

    /// <summary>Whom a query finds.</summary>
    public static string Of(NoticeAudience query) => string.Join("; ", Parts(query));

    private static IEnumerable<string> Parts(NoticeAudience query)
    {
        if (query.Roles != Collectives.Roles.None)
        {
            yield return NoticesText.FindsRoles.With(Accounts.RoleNames.Of(query.Roles));
        }

        if (query.Organisations is { } organisations)
        {
            var kind = PlanFields.Kinds.FirstOrDefault(one => one.Value == organisations.Kind)?.Label ?? organisations.Kind;
            var attendance = organisations is { Session: not null, Attendance: not Attendance.Any }
                ? PlanFields.Attendances.First(one => one.Value == PlanFields.Value(organisations.Attendance)).Label
                : null;
            yield return NoticesText.FindsOrganisations.With(string.Join(", ", new[] { kind, organisations.Region, attendance }.OfType<string>()));
        }

        if (query.Seated is not null)
        {
            yield return NoticesText.FindsSeated;
        }
    }

    public static string Of(ConsentBasis basis) => basis switch
    {
        ConsentBasis.Express => NoticesText.BasisExpress,
        ConsentBasis.Inquiry => NoticesText.BasisInquiry,
        _ => NoticesText.BasisWithdrawn,
    };

    public static string Of(NoticeAnswer answer) => answer switch
    {
        { Reply: NoticeReply.Coming } => NoticesText.Coming,
        { Reply: NoticeReply.NotComing, Alternate: { Length: > 0 } alternate } => NoticesText.NotComingBut.With(alternate),
        { Reply: NoticeReply.NotComing } => NoticesText.NotComing,
        _ => NoticesText.HasRead,
    };
}
