using System.Net;
using System.Net.Sockets;
using System.Text;
using Collab.Testing.Mail;
using Xunit;

namespace Collab.Mail;

/// <summary>Whatever a server does, each mail has one known end, and none that the server took is said not to be (F8 of the reliability figures).</summary>
public sealed class FaultTests
{
    private static readonly Dictionary<string, (SinkFault Fault, MailEnd End, string? Status)> Known = new()
    {
        ["fine"] = (SinkFault.None, MailEnd.Taken, null),
        ["unknown"] = (SinkFault.Recipient("550 5.1.1 Nobody here"), MailEnd.Refused, "5.1.1"),
        ["plainly-unknown"] = (SinkFault.Recipient("550 Nobody here"), MailEnd.Refused, "550"),
        ["greylisted"] = (SinkFault.Recipient("450 4.7.1 Come back"), MailEnd.Deferred, "4.7.1"),
        ["full"] = (SinkFault.Content("452 4.2.2 Full"), MailEnd.Deferred, "4.2.2"),
        ["filtered"] = (SinkFault.Content("554 5.7.1 We do not want this"), MailEnd.Refused, "5.7.1"),
        ["closing"] = (SinkFault.Recipient("421 4.3.2 Shutting down"), MailEnd.Deferred, "4.3.2"),
        ["closing-late"] = (SinkFault.Content("421 4.3.2 Shutting down"), MailEnd.Deferred, "4.3.2"),
        ["nobody-asked"] = (SinkFault.Recipient("503 5.5.1 Sender first"), MailEnd.Deferred, "5.5.1"),
        ["cut-early"] = (SinkFault.CutAtRecipient, MailEnd.Deferred, null),
        ["cut-late"] = (SinkFault.CutAfterContent, MailEnd.Lost, null),
        ["silent"] = (SinkFault.Silent, MailEnd.Lost, null),
    };

    public static TheoryData<string, bool> All
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var name in Known.Keys)
            {
                all.Add(name, true);
                all.Add(name, false);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Each_fault_has_its_end_and_the_next_mail_arrives(string name, bool pipelining)
    {
        await using var sink = SmtpSink.Start(new() { Pipelining = pipelining, Faults = FaultOf });
        using var transport = Post.For(sink, settings => settings with { Connections = 1 });
        Assert.Equal(MailAnswer.Taken, await transport.Send("before@north.example"));

        var answer = await transport.Send($"{name}@north.example");

        Assert.Equal((Known[name].End, Known[name].Status), (answer.End, answer.Status));
        Assert.Equal(MailAnswer.Taken, await transport.Send("after@north.example"));
        Assert.Equal(answer.End is MailEnd.Taken or MailEnd.Lost, sink.Mails.Any(mail => mail.IsTaken && mail.Recipient.StartsWith(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Among_many_at_once_every_one_has_its_own_end(bool pipelining)
    {
        await using var sink = SmtpSink.Start(new() { Pipelining = pipelining, Faults = FaultOf, KeepsBytes = false });
        using var transport = Post.For(sink, settings => settings with { Connections = 8 });
        // Silence takes a while; of all else there is plenty.
        var names = Enumerable.Range(0, 600).Select(number => Known.Keys.Where(name => name != "silent").ElementAt(number % (Known.Count - 1))).Append("silent").ToArray();

        var answers = await Task.WhenAll(names.Select((name, number) => transport.Send($"{name}@n{number}.example")));

        Assert.Equal(names.Select(name => (Known[name].End, Known[name].Status)), answers.Select(answer => (answer.End, answer.Status)));
        var taken = sink.Mails.Where(mail => mail.IsTaken).Select(mail => mail.Recipient).ToList();
        Assert.Equal(taken.Distinct().Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
        Assert.Equal(answers.Count(answer => answer.End is MailEnd.Taken or MailEnd.Lost), taken.Count);
        Assert.InRange(sink.MostConnections, 1, 9);
    }

    [Fact]
    public async Task What_was_cut_before_its_last_dot_was_not_delivered()
    {
        await using var sink = SmtpSink.Start(new() { Faults = _ => SinkFault.CutInContent });
        using var transport = Post.For(sink);

        // More than any socket holds: the end cannot be on its way when the server hangs up.
        var answer = await transport.Send(Post.To("ada@north.example") with { Text = new string('a', 40_000_000) });

        Assert.Equal(MailEnd.Deferred, answer.End);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_late_answer_is_waited_for()
    {
        var late = new TaskCompletionSource();
        await using var sink = SmtpSink.Start(new() { Faults = address => address.StartsWith("late", StringComparison.Ordinal) ? SinkFault.Late(late.Task) : SinkFault.None });
        using var transport = Post.For(sink, settings => settings with { Patience = new() });
        var sending = transport.Send("late@north.example");
        await sink.Has(1);
        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
        Assert.False(sending.IsCompleted);

        late.SetResult();

        Assert.Equal(MailAnswer.Taken, await sending);
    }

    [Fact]
    public async Task An_answer_to_the_recipient_that_never_comes_defers_the_mail()
    {
        await using var sink = SmtpSink.Start(new() { Faults = _ => SinkFault.Slow(new TaskCompletionSource().Task) });
        using var transport = Post.For(sink);

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task Whoever_stops_before_the_message_was_sent_has_not_sent_it_and_after_it_does_not_know()
    {
        var reached = new TaskCompletionSource();
        await using var sink = SmtpSink.Start(new()
        {
            Faults = address =>
            {
                reached.TrySetResult();
                return address.StartsWith("slow", StringComparison.Ordinal) ? SinkFault.Slow(new TaskCompletionSource().Task) : SinkFault.Silent;
            },
        });
        using var transport = Post.For(sink, settings => settings with { Patience = new() });
        using var stop = new CancellationTokenSource();
        var slow = transport.Send(Post.To("slow@north.example"), stop.Token);
        var silent = transport.Send(Post.To("silent@north.example"), stop.Token);
        await reached.Task;
        await sink.Has(1);

        await stop.CancelAsync();

        Assert.Equal((MailEnd.Deferred, MailEnd.Lost), ((await slow).End, (await silent).End));
    }

    [Fact]
    public async Task Where_nobody_listens_mail_waits()
    {
        using var transport = Post.For(new SmtpSettings("127.0.0.1", FreePort()) { Tls = false });

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
    }

    [Theory]
    [InlineData("220-and so on\r\n", true)]
    [InlineData("220 a line without an end ", true)]
    [InlineData("hello, I am no mail server\r\n", false)]
    [InlineData("999 what\r\n", false)]
    [InlineData("22\r\n", false)]
    [InlineData("\0\0\0\0", true)]
    [InlineData("220x\r\n", false)]
    public async Task What_is_no_reply_ends_the_connection_and_takes_no_memory(string said, bool forever)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var babble = Babble(listener, Encoding.ASCII.GetBytes(said), forever);
        using var transport = Post.For(new SmtpSettings("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port) { Tls = false });

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
        // It ends because we hung up.
        await babble.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task Babble(TcpListener listener, byte[] said, bool forever)
    {
        using var socket = await listener.AcceptSocketAsync();
        try
        {
            do
            {
                await socket.SendAsync(said);
            }
            while (forever);
        }
        catch (SocketException)
        {
            // We hung up.
        }
    }

    private static SinkFault FaultOf(string address) => Known.TryGetValue(address.Split('@')[0], out var known) ? known.Fault : SinkFault.None;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
