using Xunit;
using static Collab.Notices.Composing;

namespace Collab.Notices;

public sealed class WordsFaultTests
{
    [Fact]
    public void Each_field_says_its_first_fault_and_where_it_stands()
    {
        var faults = Check(new(new("{{ member.nome }}", "{{ if }}"), new("Hello\n\n  {{ membre.name }}", "Bonjour\n{{ member.name | string.shout }}")));

        Assert.Equal(
            ["subject-en 1:11 template.no-such-field nome", "subject-fr 1:7 template.unexpected }}", "body-en 3:6 template.no-such-field membre", "body-fr 2:18 template.no-such-function string.shout"],
            faults.Select(Said));
    }

    [Fact]
    public void Words_without_a_fault_have_none() => Assert.Empty(Check(Body("Hello {{ member.name }}, {{ session.title }}")));

    [Fact]
    public void A_language_that_is_needed_has_a_subject_and_a_body()
    {
        var words = new NoticeWords(new("Hello", " "), new("Hello", null));

        Assert.Equal(["subject-fr 1:1 words.needs-subject ", "body-fr 1:1 words.needs-body "], Check(words).Select(Said));
        Assert.Empty(Check(words, Languages.English));
    }

    [Fact]
    public void A_language_that_is_not_needed_is_read_where_it_is_there()
        => Assert.Equal("body-fr", Assert.Single(Check(new(new("Hello", null), new("Hello", "{{ nobody }}")), Languages.English)).Field);

    [Fact]
    public void Both_have_a_length()
    {
        var words = new NoticeWords(new(new string('a', NoticeWords.LongestSubject + 1), "x"), new(new string('a', NoticeWords.LongestBody + 1), "x"));

        Assert.Equal(["subject-en 1:1 words.subject-too-long 300", "body-en 1:1 words.body-too-long 20000"], Check(words).Select(Said));
    }

    [Fact]
    public void Words_of_which_nothing_is_left_are_no_words()
        => Assert.Equal(["body-en 1:1 words.needs-body ", "body-fr 1:1 words.needs-body "], Check(Body("{{ member.organisation }}")).Select(Said));

    [Fact]
    public void What_may_be_missing_is_tried_without_it()
        => Assert.Equal("template.cannot", Assert.Single(Check(new(new("Hello", null), new("{{ if member.organisation.size > 3 }}x{{ end }}y", null)), Languages.English)).Why.Code);

    [Fact]
    public void A_field_in_a_branch_that_no_sample_takes_is_found()
        => Assert.Equal("body-en 1:42 template.no-such-field nome", Said(Check(Body("{{ if member.name == 'x' }}{{ x = member.nome }}{{ end }}y"))[0]));

    [Fact]
    public void A_notice_about_no_session_names_none()
        => Assert.Equal("body-en 1:4 template.no-such-field session", Said(Words.Check(Body("{{ session.title }}"), Languages.Both, aboutSession: false)[0]));

    [Fact]
    public void A_fault_of_a_partial_names_it()
    {
        var fault = Assert.Single(Words.Check(new(new("x", null), new("\n{{ include 'foot' }}", null)), Languages.English, _ => new("x\n {{ nobody }}", null)));

        Assert.Equal(("body-en", 2, 5, "foot"), (fault.Field, fault.Line, fault.Column, fault.Partial));
    }

    [Fact]
    public void Words_name_no_child()
        => Assert.Equal(TextRefusals.MayIdentifyChild("number"), Assert.Single(Check(new(new("x", null), new("File number 4711234.", null)), Languages.English)).Why);

    private static string Said(WordsFault fault) => $"{fault.Field} {fault.Line}:{fault.Column} {fault.Why.Code} {fault.Why.Detail}";
}
