using System.Text.RegularExpressions;
using Collab.Accounts;
using Collab.Mail.Folder;
using Collab.Testing.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Mail;

/// <summary>What people wait for, over a real server.</summary>
public sealed partial class LetterTests : IDisposable
{
    private readonly App app = new();

    [Fact]
    public async Task A_code_to_sign_in_goes_over_the_server_that_is_set()
    {
        await using var sink = SmtpSink.Start();
        await using var server = Through(sink);
        var reader = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        await App.Send(reader, "/fr/sign-in", new() { ["email"] = "facilitator@occ.example" });

        await sink.Has(1);
        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("collab@occ.example", "facilitator@occ.example"), (mail.Sender, mail.Recipient));
        var read = DroppedMail.Of("", mail.Bytes);
        Assert.Equal(("fr", "\"Collab\" <collab@occ.example>"), (read.Language, read.From));
        Assert.Matches(SixDigits(), read.Text);
    }

    [Fact]
    public async Task Nobody_waits_for_a_server_that_does_not_answer()
    {
        await using var sink = SmtpSink.Start(new() { Faults = _ => SinkFault.Silent });
        await using var server = Through(sink);
        var reader = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var answer = await App.Send(reader, "/en/sign-in", new() { ["email"] = "facilitator@occ.example" });

        Assert.Equal("/en/sign-in/code", answer.Headers.Location?.OriginalString);
        await sink.Has(1);
        Assert.False(server.Services.GetRequiredService<Letters>().AllSent().IsCompleted);
    }

    public void Dispose() => app.Dispose();

    private WebApplicationFactory<Layout.Here> Through(SmtpSink sink) => app.WithWebHostBuilder(web => web
        .UseSetting("mail:host", "127.0.0.1")
        .UseSetting("mail:port", $"{sink.Port}")
        .UseSetting("mail:tls", "false")
        .UseSetting("mail:from", "collab@occ.example"));

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixDigits();
}
