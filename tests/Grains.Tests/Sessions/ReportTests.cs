using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class ReportTests
{
    private static readonly ReportDraft OfFacilitator = new("Some of us are cut short.", IsOfFacilitator: true);

    private static Room Meeting => Live.With(Cora, new Entered(Card("Cora", Role.Coordinator), Place.Participant));

    [Fact]
    public void A_report_about_the_facilitator_is_read_by_another_coordinator_and_by_nobody_who_facilitates()
    {
        var reported = Meeting.When(Ada, (session, at) => session.Report(OfFacilitator, at)).Decided<Reported>();
        var room = Meeting.With(Ada, reported);
        var report = room.Session.Safety.Reports.Single();

        Assert.True(reported.IsOfFacilitator);
        Assert.True(room.Session.MayRead(report, Cora));
        Assert.False(room.Session.MayRead(report, Fay));
        room.When(Ada, (session, at) => session.Report(OfFacilitator, at)).ThenNothing();
    }
}
