using Xunit;
using static Collab.Notices.Composing;

namespace Collab.Notices;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("One\nTwo\n\nThree", "One\nTwo\n\nThree")]
    [InlineData("# Heading\nText **strong** and *less*", "Heading\n\nText strong and less")]
    [InlineData("[Our page](https://example.org/a?b=1&c=2)", "Our page (https://example.org/a?b=1&c=2)")]
    [InlineData("[Write](mailto:a@example.org)", "Write (a@example.org)")]
    [InlineData("[https://example.org](https://example.org)", "https://example.org")]
    [InlineData("<https://example.org>, <a@example.org>", "https://example.org, a@example.org")]
    [InlineData("See https://example.org/x.", "See https://example.org/x.")]
    [InlineData("[Press](javascript:x)", "Press")]
    [InlineData("![Picture](https://example.org/p.png)", "Picture")]
    [InlineData("- one\n- two\n  more\n  - within\n\nEnd", "- one\n- two\n  more\n  - within\n\nEnd")]
    [InlineData("3. three\n4. four", "3. three\n4. four")]
    [InlineData("- one\n\n- two", "- one\n\n- two")]
    [InlineData("> said\n> so", "> said\n> so")]
    [InlineData("a\n\n---\n\nb", "a\n\n---\n\nb")]
    [InlineData("A &amp; B &eacute; \\*", "A & B é *")]
    public void A_body_reads_well_without_its_marks(string body, string plain) => Assert.Equal(plain, Plain(body));

    [Fact]
    public void Values_stand_in_it_without_the_backslashes_that_kept_them_from_being_marks()
        => Assert.Equal("Dear A*b*_c_ [d] & <e> #1.", Plain("Dear {{ member.name }}.", Named("A*b*_c_ [d] & <e> #1")));

    [Fact]
    public void A_list_of_fields_is_a_list()
        => Assert.Equal("On the agenda:\n\n- Welcome\n- Night staffing\n\nEnd", Plain("On the agenda:\n\n{{ for item in session.items }}- {{ item.title }}\n{{ end }}\nEnd"));
}
