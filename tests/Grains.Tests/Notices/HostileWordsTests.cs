using Xunit;
using static Collab.Notices.Composing;

namespace Collab.Notices;

/// <summary>Nothing that a reader, a member or an author is called becomes markup, and no link leads where it should not.</summary>
public sealed class HostileWordsTests
{
    [Theory]
    [InlineData("<b onclick=x>&\"'", "<p>&lt;b onclick=x&gt;&amp;&quot;'</p>")]
    [InlineData("*bold* _too_ `x` ~~y~~", "<p>*bold* _too_ `x` ~~y~~</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>")]
    [InlineData("[x](https://evil.example)", "<p>[x](https://evil.example)</p>")]
    [InlineData("https://evil.example", "<p>https://evil.example</p>")]
    [InlineData("www.evil.example", "<p>www.evil.example</p>")]
    [InlineData("<https://evil.example>", "<p>&lt;https://evil.example&gt;</p>")]
    [InlineData("![x](https://evil.example/p.png)", "<p>![x](https://evil.example/p.png)</p>")]
    [InlineData("# heading", "<p># heading</p>")]
    [InlineData("x\n\n# heading\n- list", "<p>x  # heading - list</p>")]
    [InlineData("    code", "<p>code</p>")]
    [InlineData("- list", "<p>- list</p>")]
    [InlineData("1. list", "<p>1. list</p>")]
    [InlineData("> quote", "<p>&gt; quote</p>")]
    [InlineData("---", "<p>---</p>")]
    [InlineData("&amp; &#42;", "<p>&amp;amp; &amp;#42;</p>")]
    [InlineData("\\*x\\*", "<p>\\*x\\*</p>")]
    [InlineData("{{ session.title }}", "<p>{{ session.title }}</p>")]
    public void A_name_is_never_markup(string name, string html)
    {
        Assert.Equal(html, Html("{{ member.name }}", Named(name)));
        Assert.Equal(html, Html("{{ member.name | html.escape }}", Named(name)));
        Assert.Equal(html, Html("{{ capture x }}{{ member.name }}{{ end }}{{ x }}", Named(name)));
    }

    [Theory]
    [InlineData("[Press](javascript:alert(1))")]
    [InlineData("[Press](JaVaScRiPt:alert(1))")]
    [InlineData("[Press](java\tscript:alert(1))")]
    [InlineData("[Press](&#106;avascript:alert(1))")]
    [InlineData("[Press](data:text/html,x)")]
    [InlineData("[Press](file:///etc/passwd)")]
    [InlineData("[Press](/inside)")]
    [InlineData("[Press](//evil.example)")]
    [InlineData("[Press]\n\n[Press]: javascript:alert(1)")]
    [InlineData("![Press](https://example.org/pixel.png)")]
    public void A_link_that_leads_nowhere_safe_is_only_its_words(string body)
    {
        Assert.DoesNotContain("href=", Html(body));
        Assert.DoesNotContain("src=", Html(body));
        Assert.Contains("Press", Html(body));
    }

    [Fact]
    public void An_author_writes_no_html()
    {
        Assert.Equal("<p>&lt;script&gt;x&lt;/script&gt;</p>", Html("<script>x</script>"));
        Assert.Equal("<p>&lt;img src=x onerror=y&gt;</p>", Html("<img src=x onerror=y>"));
    }

    [Fact]
    public void A_value_stays_within_the_address_that_it_is_part_of()
    {
        Assert.Equal("<p><a href=\"https://example.org/a%22b(c)\">x</a></p>", Html("[x](https://example.org/{{ member.name }})", Named("a\"b(c)")));
        Assert.DoesNotContain("href", Html("[x]({{ member.name }})", Named("javascript:alert(1)")));
    }

    [Fact]
    public void What_the_collective_is_called_is_no_markup_in_the_footer()
    {
        var facts = English with { Sender = "<i>Sam</i>", Collective = English.Collective with { Name = new("<b>A & B</b>", null) } };

        Assert.Contains("<p>&lt;i&gt;Sam&lt;/i&gt;, &lt;b&gt;A &amp; B&lt;/b&gt;<br>", Compose(Body("x"), facts).Html);
    }

    [Theory]
    [InlineData(">", 5_000, "template.too-deep")]
    [InlineData("[", 20_000, "template.too-much")]
    [InlineData("*a ", 6_000, "template.too-much")]
    [InlineData("**a _b ", 2_500, "template.too-much")]
    [InlineData("[a](", 5_000, "template.too-much")]
    [InlineData("![[", 6_000, "template.too-much")]
    [InlineData("<a@", 6_000, "template.too-much")]
    public void A_body_that_is_all_marks_is_refused(string mark, int times, string code)
        => Assert.All(Check(Body(string.Concat(Enumerable.Repeat(mark, times)))), fault => Assert.Equal(code, fault.Why.Code));

    [Theory]
    [InlineData("[a](", 1_900)]
    [InlineData("*a ", 1_900)]
    [InlineData("- a\n", 4_000)]
    [InlineData("https://a.", 2_000)]
    [InlineData("\\*", 9_000)]
    public void A_body_of_many_marks_is_made(string mark, int times)
        => Assert.Empty(Check(Body(string.Concat(Enumerable.Repeat(mark, times)))));
}
