using System.Net;
using System.Text.RegularExpressions;
using Collab.Accounts;
using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Notices;

/// <summary>The app on a clock that a test moves: a notice that was let go goes out when a minute has passed.</summary>
public sealed partial class NoticeApp : App
{
    public NoticeApp() => Instead = services => services.AddSingleton<TimeProvider>(Time);

    public ManualTime Time { get; } = new();

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Begins a notice from a template, and answers with its address.</summary>
    public static async Task<string> Begin(HttpClient coordinator, string template, string language = "en")
    {
        var answer = await Send(coordinator, $"/{language}/occ/notices/new", new() { ["from"] = template });
        return answer.Headers.Location!.OriginalString.Replace("/edit", "", StringComparison.Ordinal);
    }

    /// <summary>A notice to all operators, as a coordinator writes it in the form.</summary>
    public static Dictionary<string, string> Letter(string subject, string body) => new()
    {
        ["roles"] = "operator",
        ["about"] = "membership",
        ["attendance"] = "any",
        ["asks"] = "coming",
        ["subject-en"] = subject,
        ["body-en"] = body,
        ["subject-fr"] = "Objet",
        ["body-fr"] = "Bonjour",
    };

    /// <summary>Lets a notice go, and time pass until every recipient is where they stay.</summary>
    public async Task SendOut(HttpClient coordinator, string notice)
    {
        Assert.Equal(HttpStatusCode.Found, (await Send(coordinator, notice, new() { ["command-id"] = Ids.New(TimeProvider.System) }, $"{notice}/release")).StatusCode);
        Assert.Contains(NoticesText.PhaseWaiting, await coordinator.GetStringAsync(new Uri(notice, UriKind.Relative)));
        await Sent(coordinator, notice);
    }

    /// <summary>Lets time pass until a notice that was let go, or goes by itself, is with its last recipient.</summary>
    public async Task Sent(HttpClient coordinator, string notice)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await coordinator.GetStringAsync(new Uri(notice, UriKind.Relative))).Contains($">{NoticesText.PhaseSent}</span>", StringComparison.Ordinal))
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>The address in a notice's mail to somebody, under which they answer.</summary>
    public async Task<string> LinkTo(string address, string notice, string what = "")
        => (await this.To(address)).SelectMany(text => LinkAddress().Matches(text)).Select(link => new Uri(link.Value).PathAndQuery)
            .First(path => path.Contains($"/mail/{notice.Split('/')[^1]}/", StringComparison.Ordinal)) + what;

    /// <summary>Lets hours pass until somebody's daily mail that holds these words is there.</summary>
    public async Task<string> Morning(string address, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if ((await this.To(address)).FirstOrDefault(text => text.Contains("You get one mail a day", StringComparison.Ordinal) && text.Contains(words, StringComparison.Ordinal)) is { } digest)
            {
                return digest;
            }

            Time.Advance(TimeSpan.FromMinutes(20));
            await Task.Delay(50, patience.Token);
        }
    }

    public static string UnsubscribeIn(string mail) => new Uri(UnsubscribeAddress().Match(mail).Value).PathAndQuery;

    [GeneratedRegex(@"http\S+/unsubscribe\?also=\w+")]
    private static partial Regex UnsubscribeAddress();

    [GeneratedRegex(@"http\S+/mail/[\w-]+/\d+/[0-9a-f]{32}")]
    private static partial Regex LinkAddress();
}
