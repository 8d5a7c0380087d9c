using System.Text;
using Collab.Testing.Mail;
using MimeKit;
using Xunit;

namespace Collab.Mail;

public sealed class SmtpTransportTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_arrives_as_it_was_written(bool pipelining)
    {
        await using var sink = SmtpSink.Start(new() { Pipelining = pipelining });
        using var transport = Post.For(sink);
        var message = Post.To("ada@north.example", "Ada") with { Subject = Post.Mixed, Text = ".\n..\n.", Html = $"<p>{Post.Mixed}</p>" };

        Assert.Equal(MailAnswer.Taken, await transport.Send(message));

        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("bounces+7x@occ.example", "ada@north.example", message.Id), (mail.Sender, mail.Recipient, mail.MessageId));
        var read = MimeMessage.Load(new MemoryStream(mail.Bytes.ToArray()));
        Assert.Equal(Post.Mixed, read.Subject);
        Assert.Equal(".\n..\n.", read.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_mails_share_few_connections_and_each_arrives_once(bool pipelining)
    {
        await using var sink = SmtpSink.Start(new() { Pipelining = pipelining, KeepsBytes = false });
        using var transport = Post.For(sink, settings => settings with { Connections = 3 });
        var addresses = Enumerable.Range(0, 500).Select(number => $"p{number}@north.example").ToArray();

        var answers = await Task.WhenAll(addresses.Select(transport.Send));

        Assert.All(answers, answer => Assert.Equal(MailAnswer.Taken, answer));
        Assert.Equal(addresses.Order(StringComparer.Ordinal), sink.Mails.Select(mail => mail.Recipient).Order(StringComparer.Ordinal));
        Assert.InRange(sink.Connections, 1, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_goes_unencrypted_and_a_certificate_that_is_named_is_trusted(bool atOnce)
    {
        using var certificate = SinkCertificate.New();
        await using var sink = SmtpSink.Start(new() { Certificate = certificate, IsTlsAtOnce = atOnce });
        using var transport = Post.For(sink, settings => settings with { Trust = certificate.Fingerprint(), IsTlsAtOnce = atOnce });

        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
        Assert.True(Assert.Single(sink.Mails).IsEncrypted);
    }

    [Fact]
    public async Task A_certificate_that_nobody_signed_is_not_trusted()
    {
        using var certificate = SinkCertificate.New();
        using var other = SinkCertificate.New();
        await using var sink = SmtpSink.Start(new() { Certificate = certificate });
        using var transport = Post.For(sink);
        using var mistaken = Post.For(sink, settings => settings with { Trust = other.Fingerprint() });

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
        Assert.Equal(MailEnd.Deferred, (await mistaken.Send("ada@north.example")).End);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_unless_that_is_set()
    {
        await using var sink = SmtpSink.Start();
        using var transport = Post.For(sink, settings => settings with { Tls = true });

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task What_somebody_in_between_says_before_the_handshake_is_not_believed()
    {
        using var certificate = SinkCertificate.New();
        await using var sink = SmtpSink.Start(new() { Certificate = certificate, Injected = "250 AUTH PLAIN" });
        using var transport = Post.For(sink, settings => settings with { Trust = certificate.Fingerprint() });

        Assert.Equal(MailEnd.Deferred, (await transport.Send("ada@north.example")).End);
        Assert.Empty(sink.Mails);
    }

    [Theory]
    [InlineData("PLAIN LOGIN")]
    [InlineData("LOGIN")]
    public async Task A_server_that_asks_who_we_are_is_told(string ways)
    {
        await using var sink = SmtpSink.Start(new() { Account = ("collab", "pässword"), Ways = ways });
        using var transport = Post.For(sink, settings => settings with { User = "collab", Password = "pässword" });

        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
    }

    [Theory]
    [InlineData("collab", "wrong", "PLAIN", "5.7.8")]
    [InlineData("collab", "right", "CRAM-MD5", "504")]
    [InlineData(null, null, "PLAIN", "5.7.0")]
    public async Task Our_own_wrong_settings_are_no_recipients_fault(string? user, string? password, string ways, string status)
    {
        await using var sink = SmtpSink.Start(new() { Account = ("collab", "right"), Ways = ways });
        using var transport = Post.For(sink, settings => settings with { User = user, Password = password });

        Assert.Equal((MailEnd.Deferred, status), await End(transport, "ada@north.example"));
    }

    [Theory]
    [InlineData("554 5.7.1 Not you", "250 Ok", "5.7.1")]
    [InlineData("421 4.3.2 Later", "250 Ok", "4.3.2")]
    [InlineData("220 sink", "550 5.7.1 Not this sender", "5.7.1")]
    [InlineData("220 sink", "451 4.7.1 Slow down", "4.7.1")]
    public async Task A_server_that_takes_nobodys_mail_is_no_recipients_fault(string greeting, string sender, string status)
    {
        await using var sink = SmtpSink.Start(new() { Greeting = greeting, SenderReply = sender });
        using var transport = Post.For(sink);

        Assert.Equal((MailEnd.Deferred, status), await End(transport, "ada@north.example"));
    }

    [Fact]
    public async Task After_our_own_fault_the_server_is_left_alone_for_a_while()
    {
        await using var sink = SmtpSink.Start(new() { Account = ("collab", "right") });
        using var transport = Post.For(sink, settings => settings with { User = "collab", Password = "wrong", Patience = new() });

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal((MailEnd.Deferred, "5.7.8"), await End(transport, $"p{time}@north.example"));
        }

        Assert.Equal(1, sink.Connections);
    }

    [Fact]
    public async Task An_address_in_another_script_goes_only_to_a_server_that_takes_it()
    {
        await using var able = SmtpSink.Start();
        await using var unable = SmtpSink.Start(new() { Utf8 = false });
        using var toAble = Post.For(able);
        using var toUnable = Post.For(unable);

        Assert.Equal(MailAnswer.Taken, await toAble.Send("ᐋᓂᓐ@garderie-été.example"));
        Assert.Equal((MailEnd.Refused, "5.6.7"), await End(toUnable, "ᐋᓂᓐ@garderie-été.example"));
        Assert.Equal(MailAnswer.Taken, await toUnable.Send("ada@garderie-été.example"));
        Assert.Equal("ᐋᓂᓐ@xn--garderie-t-j7ab.example", Assert.Single(able.Mails).Recipient);
        Assert.Contains("To: ᐋᓂᓐ@", Encoding.UTF8.GetString(able.Mails[0].Bytes.Span));
        Assert.Equal("ada@xn--garderie-t-j7ab.example", Assert.Single(unable.Mails).Recipient);
    }

    [Fact]
    public async Task A_message_that_is_too_big_is_not_begun()
    {
        await using var sink = SmtpSink.Start(new() { Size = 2000 });
        using var transport = Post.For(sink);

        Assert.Equal((MailEnd.Refused, "5.3.4"), await End(transport, Post.To("ada@north.example") with { Text = new string('a', 2000) }));
        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
    }

    [Fact]
    public async Task Where_a_server_was_away_and_is_back_mail_goes_on_over_new_connections()
    {
        var first = SmtpSink.Start();
        var port = first.Port;
        using var transport = Post.For(first);
        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
        await first.DisposeAsync();
        Assert.Equal(MailEnd.Deferred, (await transport.Send("eve@north.example")).End);

        await using var second = SmtpSink.Start(port: port);

        Assert.Equal(MailAnswer.Taken, await transport.Send("eve@north.example"));
        Assert.Equal("eve@north.example", Assert.Single(second.Mails).Recipient);
    }

    [Fact]
    public async Task A_connection_that_was_cut_while_nothing_went_over_it_costs_no_mail()
    {
        var first = SmtpSink.Start();
        using var transport = Post.For(first);
        Assert.Equal(MailAnswer.Taken, await transport.Send("ada@north.example"));
        var port = first.Port;
        await first.DisposeAsync();
        await using var second = SmtpSink.Start(port: port);

        Assert.Equal(MailAnswer.Taken, await transport.Send("eve@north.example"));
    }

    private static Task<(MailEnd, string?)> End(IMailTransport transport, string address) => End(transport, Post.To(address));

    private static async Task<(MailEnd, string?)> End(IMailTransport transport, MailMessage message)
    {
        var answer = await transport.Send(message);
        return (answer.End, answer.Status);
    }
}
