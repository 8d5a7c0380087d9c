namespace Collab.Sessions;

public static partial class SessionRefusals
{
    public static readonly Refusal Muted = new("session.muted");
    public static readonly Refusal Removed = new("session.removed");
    public static readonly Refusal NotAFacilitator = new("session.not-against-a-facilitator");
    public static readonly Refusal NoSuchReport = new("session.no-such-report");
    public static readonly Refusal TooManyReports = new("session.too-many-reports");
    public static readonly Refusal ReportTooLong = new("session.report-too-long", $"{ReportLimits.Words}");
}
