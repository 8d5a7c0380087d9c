using System.Diagnostics.CodeAnalysis;
using Collab.Notices;
using Xunit;

namespace Collab.Templates;

public sealed class StarterTests
{
    [SuppressMessage("Usage", "CA2211", Justification = "xunit reads it")]
    public static TheoryData<string> Ids => new(Starter.All.Select(starter => starter.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_starter_has_no_fault_and_is_composed_in_both_languages(string id)
    {
        var starter = Starter.Find(id)!;

        Assert.Empty(Composing.Check(starter.Words));
        Assert.All<NoticeFacts>([Composing.English, Composing.French, SampleNotice.Bare("en"), SampleNotice.Bare("fr")], facts =>
        {
            var composed = Composing.Compose(starter.Words, facts, starter.Class);
            Assert.DoesNotContain("{{", composed.Text);
            Assert.DoesNotContain("\n\n\n", composed.Text);
            Assert.DoesNotContain("**", composed.Text);
        });
    }

    [Fact]
    public void An_invitation_says_when_how_and_what_about()
    {
        var text = Composing.Compose(Starter.Find("session-invitation")!.Words, Composing.French).Text;

        Assert.Contains("- Heure\u00a0: de 18 h 30 à 20 h 30, heure de l’Est\n- Pour l’entendre\u00a0: https://meet.example.org/spring\n- Pour l’entendre\u00a0: +1 555 0100\n", text);
        Assert.Contains("Ce dont nous parlerons\n\n1. Accueil\n2. Personnel de nuit\n\nDites-nous", text);
    }

    [Fact]
    public void Each_has_an_id_of_its_own_and_a_name_in_both_languages()
    {
        Assert.Distinct(Starter.All.Select(starter => starter.Id));
        Assert.All(Starter.All, starter => Assert.True(GrainKey.IsPart(starter.Id) && starter.Name.IsIn(Languages.Both)));
        Assert.Equal(12, Starter.All.Length);
    }
}
