namespace Collab.Sessions;

public sealed class ReportTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task A_report_goes_to_the_facilitator_and_its_answer_to_who_made_it()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));

        await member.Send("report", ("words", "Somebody is shouting."), ("about", ""));
        Assert.Contains("Reports: 1 open", await facilitator.Read());
        var read = await facilitator.Read("/reports");
        Assert.Contains("Somebody is shouting.", read);
        Assert.Contains(PostText.AnswerReport, read);

        var report = System.Text.RegularExpressions.Regex.Match(read, """name="report" value="([^"]+)""").Groups[1].Value;
        await room.Do(room.Facilitator, "answer-report", new { report, answer = "We spoke with them." });
        Assert.Contains("Done: We spoke with them.", await member.Read("/reports"));
    }

    [Fact]
    public async Task A_report_about_the_facilitator_is_not_shown_to_the_facilitator()
    {
        await using var room = await app.OpenRoom();

        await (await app.Operator(room)).Send("report", ("words", "I was cut short."), ("about", "facilitator"));

        Assert.DoesNotContain("I was cut short.", await (await app.Facilitator(room)).Read("/reports"));
        Assert.Contains("I was cut short.", await (await app.Operator(room)).Read("/reports"));
    }
}
