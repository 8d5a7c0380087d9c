namespace Collab.Sessions;

internal static partial class SessionViews
{
    /// <summary>Reports about a facilitator are not even counted here.</summary>
    private static readonly Facet Reports = new("reports", static (session, audience) => audience == Audience.Facilitator
        ? new ReportsView(session.Safety.Reports.Count(report => report is { Answer: null, IsOfFacilitator: false }))
        : null);

    public static MineView WithSafety(this MineView mine, Session session, Actor actor) => mine with
    {
        IsMuted = session.Safety.IsMuted(actor),
        RemovedBecause = session.Safety.Removed.GetValueOrDefault(actor),
        Reports = [.. session.Safety.Reports.Where(report => report.By == actor || session.MayRead(report, actor)).Select(report => Show(report, session, actor))],
    };

    private static ReportView Show(Report report, Session session, Actor reader) => new(
        report.Id,
        NameOf(report.By, session, Audience.Facilitator) ?? "",
        report.About is { } about ? NameOf(about, session, Audience.Facilitator) : null,
        report.Post,
        report.Words,
        report.At,
        report.Answer,
        session.MayRead(report, reader));
}
