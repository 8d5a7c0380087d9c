using System.Collections.Immutable;
using Xunit;

namespace Collab.Notices;

/// <summary>Words that tests fill in.</summary>
internal static class Composing
{
    public static readonly Composer Words = new(GrainEngine.Templates);

    public static NoticeFacts English => SampleNotice.Full("en");

    public static NoticeFacts French => SampleNotice.Full("fr");

    public static NoticeWords Body(string body) => new(new("Subject", "Objet"), new(body, body));

    public static Composed Compose(NoticeWords words, NoticeFacts facts, NoticeClass about = NoticeClass.Service, Func<string, Text?>? partials = null)
    {
        Assert.True(Words.Read(words, about, partials).TryCompose(facts, out var composed, out var fault), $"{fault}");
        return composed;
    }

    /// <summary>What stands above the footer.</summary>
    public static string Plain(string body, NoticeFacts? facts = null) => Compose(Body(body), facts ?? English).Text.Split("\n\n-- \n")[0];

    /// <summary>What stands within <c>main</c>.</summary>
    public static string Html(string body, NoticeFacts? facts = null)
        => Compose(Body(body), facts ?? English).Html.Split("<main")[1].Split("</main>")[0].Split('>', 2)[1].Trim();

    public static ImmutableArray<WordsFault> Check(NoticeWords words, Languages languages = Languages.Both) => Words.Check(words, languages);

    public static NoticeFacts Named(string name) => English with { Recipient = new(name, null, "en") };
}
