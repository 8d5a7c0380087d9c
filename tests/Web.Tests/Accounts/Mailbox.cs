using System.Text.RegularExpressions;
using Collab.Mail;
using Collab.Mail.Folder;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Accounts;

/// <summary>What a person finds in their mail, and does with it.</summary>
internal static partial class Mailbox
{
    public const string Facilitator = "facilitator@occ.example";

    /// <summary>What has come for an address, newest first.</summary>
    public static async Task<IEnumerable<string>> To(this App app, string address)
    {
        await app.Services.GetRequiredService<Letters>().AllSent().WaitAsync(TimeSpan.FromSeconds(30));
        return app.Services.GetRequiredService<DropFolder>().Newest(DropFolder.MostKept).Where(mail => mail.To == address).Select(mail => mail.Text);
    }

    public static string Code(string letter) => Digits().Match(letter).Value;

    public static string Link(string letter) => new Uri(Address().Match(letter).Value).PathAndQuery;

    /// <summary>Asks for a mail, and reads the newest.</summary>
    public static async Task<string> Request(this App app, HttpClient reader, string address = Facilitator, string page = "/en/sign-in")
    {
        var answer = await App.Send(reader, page, new() { ["email"] = address });
        Assert.Equal("/en/sign-in/code", answer.Headers.Location?.OriginalString);
        return (await app.To(address)).FirstOrDefault() ?? "";
    }

    /// <summary>A browser in which somebody of the demonstration is signed in.</summary>
    public static async Task<HttpClient> SignedIn(this App app, string address = Facilitator)
    {
        var reader = app.Reader();
        var code = Code(await app.Request(reader, address));
        Assert.Equal(302, (int)(await App.Send(reader, "/en/sign-in/code", new() { ["code"] = code })).StatusCode);
        return reader;
    }

    /// <summary>The same without a mail, of which an address gets only a few within the hour.</summary>
    public static async Task<HttpClient> As(this App app, string person)
    {
        var reader = app.Reader();
        (await reader.PostAsync(new Uri($"/demo/sign-in?actor=person/{person}", UriKind.Relative), null)).EnsureSuccessStatusCode();
        return reader;
    }

    public static Task<HttpResponseMessage> Get(this HttpClient reader, string page) => reader.GetAsync(new Uri(page, UriKind.Relative));

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Address();
}
