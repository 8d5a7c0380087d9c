using System.Diagnostics.CodeAnalysis;
using Xunit;
using static Collab.Notices.Composing;

namespace Collab.Notices;

public sealed class ComposeTests
{
    private static readonly NoticeWords Invitation = new(
        new("Join us: {{ session.title }}", "Joignez-vous à nous : {{ session.title }}"),
        new("Dear {{ member.name }},\n\n{{ session.starts | date.to_string '%A %e %B %Y, %R' }} ({{ session.zone }})", "Bonjour {{ member.name }},\n\n{{ session.starts | date.to_string '%A %e %B %Y, %R' }} ({{ session.zone }})"));

    [SuppressMessage("Usage", "CA2211", Justification = "xunit reads it")]
    public static TheoryData<string> Fields => new(NoticeFields.All.Select(one => one.Path));

    [Fact]
    public void A_notice_is_filled_in_in_the_readers_language()
    {
        var (english, french) = (Compose(Invitation, English), Compose(Invitation, French));

        Assert.Equal("Join us: Spring town hall", english.Subject);
        Assert.StartsWith("Dear Marie-Ève Martin,\n\nFriday  5 March 2027, 18:30 (Eastern time)\n", english.Text);
        Assert.Contains("<p>Friday  5 March 2027, 18:30 (Eastern time)</p>", english.Html);
        Assert.Equal("Joignez-vous à nous : Discussion du printemps", french.Subject);
        Assert.StartsWith("Bonjour Marie-Ève Martin,\n\nvendredi  5 mars 2027, 18:30 (heure de l’Est)\n", french.Text);
        Assert.Contains("<html lang=\"fr\">", french.Html);
    }

    [Fact]
    public void Who_reads_the_language_that_is_not_there_gets_the_other_and_is_told_so_by_the_page()
    {
        var composed = Compose(new(new("Hello", null), new("Good morning.", null)), French);

        Assert.Equal("Hello", composed.Subject);
        Assert.Contains("<html lang=\"fr\">", composed.Html);
        Assert.Contains("<main lang=\"en\">", composed.Html);
        Assert.Contains("Choisir ce que vous recevez", composed.Text);
    }

    [Fact]
    public void Syllabics_and_french_letters_arrive_as_they_are()
    {
        var composed = Compose(new(new("{{ member.name }}", "x"), new("ᐃᓄᒃᑎᑐᑦ: {{ member.name }}, été", "x")), Named("ᐊᓂᔑᓈᐯ Noël d’Été"));

        Assert.Equal("ᐊᓂᔑᓈᐯ Noël d’Été", composed.Subject);
        Assert.StartsWith("ᐃᓄᒃᑎᑐᑦ: ᐊᓂᔑᓈᐯ Noël d’Été, été\n", composed.Text);
        Assert.Contains("<p>ᐃᓄᒃᑎᑐᑦ: ᐊᓂᔑᓈᐯ Noël d’Été, été</p>", composed.Html);
        Assert.Contains("<title>ᐊᓂᔑᓈᐯ Noël d’Été</title>", composed.Html);
    }

    [Fact]
    public void What_asks_for_an_answer_leads_to_where_it_is_given_even_if_its_author_forgot()
    {
        var asking = English with { Asks = NoticeAsks.Coming };
        var (forgot, remembered) = (Compose(Body("Join us."), asking), Compose(Body("Join us: {{ links.answer }}"), asking));

        Assert.StartsWith($"Join us.\n\nSay whether you come: {English.Links.Answer}\n\n-- \n", forgot.Text);
        Assert.Contains($"<p><a href=\"{English.Links.Answer}\">Say whether you come</a></p>", forgot.Html);
        Assert.Equal(English.Links.Answer, forgot.Answer);
        Assert.DoesNotContain("Say whether", remembered.Text);
        Assert.Contains("Say whether", Compose(Body("Not for you? {{ links.unsubscribe }}"), asking).Text);
        Assert.Null(Compose(Body("Join us."), English).Answer);
    }

    [Fact]
    public void A_subject_is_one_line()
        => Assert.Equal("Bcc: x@example.org y", Compose(new(new("Bcc:{{ member.name }}\n y", "x"), new("x", "x")), Named("\r\n x@example.org")).Subject);

    [Fact]
    public void Its_spaces_that_must_not_break_stay()
        => Assert.Equal("Invitation\u00a0: Noël", Compose(new(new("Invitation\u00a0:  {{ member.name }}", "x"), new("x", "x")), Named("Noël")).Subject);

    [Fact]
    public void A_partial_is_part_of_the_body_in_its_language()
    {
        var (words, greeting) = (Body("{{ include 'greeting' }}\n\n…"), new Text("Dear {{ member.name }},", "Bonjour {{ member.name }},"));

        Assert.StartsWith("Dear Marie-Ève Martin,\n\n…", Compose(words, English, partials: _ => greeting).Text);
        Assert.StartsWith("Bonjour Marie-Ève Martin,\n\n…", Compose(words, French, partials: _ => greeting).Text);
    }

    [Fact]
    public void What_cannot_be_filled_in_for_one_reader_is_said_and_not_thrown()
    {
        var ready = Words.Read(Body("Hello\n {{ session.title }}"), NoticeClass.Service);

        Assert.False(ready.TryCompose(English with { Session = null }, out _, out var fault));
        Assert.Equal(("body-en", 2, 5, "template.no-such-field"), (fault.Field, fault.Line, fault.Column, fault.Why.Code));
    }

    [Fact]
    public void One_composition_serves_many_at_once()
    {
        var ready = Words.Read(Body("Hello {{ member.name }}."), NoticeClass.Membership);

        Parallel.For(0, 500, number =>
        {
            Assert.True(ready.TryCompose(Named($"Reader {number}"), out var composed, out _));
            Assert.StartsWith($"Hello Reader {number}.\n", composed.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_that_is_described_is_there_and_its_example_is_true(string path)
    {
        var field = NoticeFields.All.Single(one => one.Path == path);

        Assert.Equal(field.Example.English, Plain(field.Sample, English));
        Assert.Equal(field.Example.French, Plain(field.Sample, French));
    }

    [Fact]
    public void No_field_that_is_there_is_left_undescribed()
    {
        var there = NoticeModel.Of(English, "en").SelectMany(field => field.Value is Dictionary<string, object?> within ? within.Keys.Select(name => $"{field.Key}.{name}") : [field.Key]);

        Assert.Equal(NoticeFields.All.Select(field => field.Path).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }
}
