using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Collab.Templates;

public sealed class TemplateTests
{
    [SuppressMessage("Usage", "CA2211", Justification = "xunit reads it")]
    public static TheoryData<string, string> All => Goldens.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_renders_what_the_language_says(string template, string rendered)
        => Assert.Equal(rendered, Sample.Render(template));

    [Theory]
    [InlineData("{{ member.rate }} {{ 1.5 }} {{ member.rate | math.format 'N2' }}", "1234,5 1,5 1\u00a0234,50")]
    [InlineData("{{ session.starts | date.to_string '%A %d %B %Y' }}", "vendredi 05 mars 2027")]
    public void Numbers_and_dates_are_the_readers(string template, string rendered)
        => Assert.Equal(rendered, Sample.Render(template, Sample.French));

    [Theory]
    [InlineData("<b>{{ session.title }}</b> & {{ member.name }}", "<b>Spring &lt;placements&gt;</b> & Riverside Homes &amp; Co")]
    [InlineData("{{ session.title | html.escape }}", "Spring &lt;placements&gt;")]
    [InlineData("{{ capture x }}<b>{{ sly }}</b>{{ end }}{{ x }}{{ x + '' | string.size }}", "<b>*bold* [x](javascript:1) &lt;b&gt;&amp;</b>46")]
    [InlineData("{{ \"a\\n<b\" | html.newline_to_br }}", "a<br />\n&lt;b")]
    public void Values_are_escaped_in_html_and_what_the_template_says_is_not(string template, string rendered)
        => Assert.Equal(rendered, Sample.Render(template, escape: Escape.Html));

    [Fact]
    public void Values_are_no_markup_of_markdown()
        => Assert.Equal(@"**\*bold\* \[x\]\(javascript\:1\) \<b\>\&**", Sample.Render("**{{ sly }}**", escape: Escape.Markdown));

    [Fact]
    public void A_partial_is_part_of_the_template()
    {
        string? Partial(string name) => name == "greeting" ? "Dear {{ member.name }}{{ include 'comma' }}" : name == "comma" ? "," : null;

        Assert.Equal("Dear Riverside Homes & Co, hello", Sample.Render("{{ include 'greeting' }} hello", partials: Partial));
    }

    [Fact]
    public void One_template_is_rendered_by_many_at_once()
    {
        var renderer = GrainEngine.Templates.Prepare(Template.Read("{{ for item in session.items }}{{ x = item.title }}{{ x }},{{ end }}"));

        Parallel.For(0, 200, _ => Assert.Equal("Night staffing,Travel,Training,", renderer.Render(Sample.Fields, Sample.English, Escape.None)));
    }
}
