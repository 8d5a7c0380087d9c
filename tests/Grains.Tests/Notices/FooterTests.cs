using Xunit;
using static Collab.Notices.Composing;

namespace Collab.Notices;

public sealed class FooterTests
{
    [Fact]
    public void It_says_who_sends_and_how_to_reach_them()
    {
        var composed = Compose(Body("x"), English);

        Assert.Contains("-- \nSam Baptiste, Example Collective\nP.O. Box 100\nToronto ON  M5V 1A1\nPhone: 555-0100\nE-mail: office@example.org\nWebsite: https://example.org\n", composed.Text);
        Assert.Contains("<a href=\"mailto:office@example.org\">office@example.org</a>", composed.Html);
        Assert.Contains("<br>Toronto ON  M5V 1A1<br>", composed.Html);
    }

    [Theory]
    [InlineData(NoticeClass.Service, "messages about sessions", "messages sur les séances")]
    [InlineData(NoticeClass.Membership, "messages about membership", "messages sur l’adhésion")]
    [InlineData(NoticeClass.Commercial, "messages about paid events", "messages sur les activités payantes")]
    public void It_says_which_class_unsubscribing_stops(NoticeClass about, string english, string french)
    {
        var (inEnglish, inFrench) = (Compose(Body("x"), English, about), Compose(Body("x"), French, about));

        Assert.Contains($"Unsubscribe from {english}", inEnglish.Text);
        Assert.Contains("https://collab.example.org/unsubscribe\n", inEnglish.Text);
        Assert.Contains("<a href=\"https://collab.example.org/preferences\">Choose what you get</a>", inEnglish.Html);
        Assert.Contains($"Se désabonner des {french}", inFrench.Text);
        Assert.Contains("Ce collectif recommande", inFrench.Text);
    }

    [Fact]
    public void What_the_collective_does_not_have_it_does_not_say()
    {
        var composed = Compose(Body("x"), SampleNotice.Bare("fr"));

        Assert.DoesNotContain("Téléphone", composed.Text);
        Assert.Contains("-- \nSam Baptiste, Collectif Exemple\n\nVous recevez", composed.Text);
    }

    [Fact]
    public void The_page_of_a_mail_loads_nothing_and_runs_nothing()
    {
        var html = Compose(Body("x"), English).Html;

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<link", html);
        Assert.DoesNotContain("src=", html);
        Assert.DoesNotContain("url(", html);
    }
}
