using System.Net;
using System.Text.RegularExpressions;
using Collab.Accounts;
using Collab.Collectives;
using Collab.People;
using Collab.Testing;
using Collab.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Notices;

/// <summary>Killed again and again while a notice goes out: everybody has it, and whoever may have it twice is named in the report (F8 of the reliability figures).</summary>
public sealed class KillSendingTests
{
    private const int Readers = 900;

    private static readonly string[] UnderWay = [NoticesText.PhaseWaiting, NoticesText.PhasePreparing, NoticesText.PhaseSending];

    /// <param name="delay">How long the server takes to answer, in milliseconds: slow enough that a kill finds mails that it has and has not answered, or at once.</param>
    /// <param name="inFlight">Mails that are with such a server at once: more than these cannot be doubled by one kill.</param>
    /// <param name="most">Copies for one reader: a quick server soon has all but those of whom it is in doubt, and another kill finds these again.</param>
    [Theory]
    [InlineData(10, 400, 16, 2)]
    [InlineData(3, 0, 64, 4)]
    public async Task Everybody_has_it_and_the_report_names_whoever_has_it_twice(int kills, int delay, int inFlight, int most)
    {
        using var folder = TemporaryFolder.Create();
        await using var sink = SmtpSink.Start(new() { KeepsBytes = false, Faults = _ => delay > 0 ? SinkFault.Late(Task.Delay(delay)) : SinkFault.None });
        var notice = await Released(folder.Path);
        var server = await CollabProcess.Start(
            folder.Path, 0, "--mail:host", "127.0.0.1", "--mail:port", $"{sink.Port}", "--mail:tls", "false", "--mail:from", "notices@occ.example", "--mail:perCollective", "0", "--mail:perDomain", "0");
        try
        {
            using var coordinator = CollabProcess.NewBrowser(server.Address, out _);
            (await coordinator.PostAsync(new Uri("/demo/sign-in?actor=person/facilitator", UriKind.Relative), null)).EnsureSuccessStatusCode();
            for (var kill = 1; kill <= kills; kill++)
            {
                // A quick server may have all of them before the last kill.
                Task more = sink.Has(Math.Min(sink.Mails.Count + 20 + (kill * 7 % 19), Readers));
                // Whoever looks finds it going on.
                await Read(coordinator, notice);
                Assert.True(await Task.WhenAny(more, Task.Delay(TimeSpan.FromSeconds(25))) == more, $"After kill {kill - 1} nothing goes on:\n{server.Log}\n{await Read(coordinator, notice)}");
                await server.Kill();
                server = await server.StartAgain();
            }

            await Sent(coordinator, notice);
            var doubled = Check(sink, await Read(coordinator, $"{notice}/recipients.csv"), most);
            Assert.InRange(doubled, delay > 0 ? 1 : 0, kills * inFlight);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>How many have it more than once.</summary>
    private static int Check(SmtpSink sink, string report, int most)
    {
        var copies = sink.Mails.CountBy(mail => mail.Recipient).ToDictionary();
        var lines = report.Split('\n').Where(line => line.StartsWith("Reader ", StringComparison.Ordinal)).Select(line => line.Split(',')).ToDictionary(cells => cells[0]);
        var doubled = copies.Where(pair => pair.Value > 1).Select(pair => NameOf(pair.Key)).ToList();

        Assert.Equal(Readers, lines.Count);
        Assert.All(lines.Values, cells => Assert.Equal(NoticesText.StateSent, cells[1]));
        Assert.Empty(lines.Keys.Except(copies.Keys.Select(NameOf)));
        Assert.All(copies, pair => Assert.InRange(pair.Value, 1, most));
        Assert.All(doubled, name => Assert.Contains(NoticesText.Yes, lines[name]));
        return doubled.Count;
    }

    /// <summary>A data folder with a notice in it that was let go an hour ago.</summary>
    private static async Task<string> Released(string data)
    {
        await using var app = new App { KeptData = new(data), Instead = services => services.AddSingleton<TimeProvider>(new HourBehind()) };
        var coordinator = await app.As("facilitator");
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(number => Welcome(grains, number)));
        var notice = await NoticeApp.Begin(coordinator, "plain-letter");
        await App.Send(coordinator, $"{notice}/edit", NoticeApp.Letter("Killed", "Dear {{ member.name }}"));
        Assert.Equal($"{Readers + 2} people, if it went out now", Regex.Match(await Read(coordinator, notice), @"[\d,]+ people, if it went out now").Value);
        Assert.Equal(HttpStatusCode.Found, (await App.Send(coordinator, notice, new() { ["command-id"] = Ids.New(TimeProvider.System) }, $"{notice}/release")).StatusCode);
        Assert.Contains(NoticesText.PhaseWaiting, await Read(coordinator, notice));
        return notice;
    }

    private static async Task Welcome(IGrainFactory grains, int number)
    {
        var person = PersonId.New(TimeProvider.System);
        await grains.Person(person).Welcome(Act.OfSystem("welcome"), new($"Reader {number}", "en"), $"reader-{number}@occ.example", Ids.New(TimeProvider.System));
        Assert.Equal(OutcomeKind.Accepted, (await grains.Person(person).Belong(Act.OfSystem("belong"), "occ", Roles.Operator, 1)).Kind);
    }

    private static string NameOf(string address) => address.Replace("reader-", "Reader ", StringComparison.Ordinal).Split('@')[0];

    private static async Task Sent(HttpClient coordinator, string notice)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await Read(coordinator, notice) is var page && UnderWay.Any(phase => page.Contains(phase, StringComparison.Ordinal)))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task<string> Read(HttpClient coordinator, string page) => WebUtility.HtmlDecode(await coordinator.GetStringAsync(new Uri(page, UriKind.Relative)));

    private sealed class HourBehind : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(-1);
    }
}
