using Xunit;

namespace Collab.Templates;

public sealed class TemplateFaultTests
{
    [Theory]
    [InlineData("a {{ member.name", "template.unclosed", 1, 3)]
    [InlineData("a\n {{ 'x }}", "template.unclosed", 2, 5)]
    [InlineData("{{ if true }}\nx", "template.unclosed", 2, 2)]
    [InlineData("{{ for x in nobody }}", "template.unclosed", 1, 22)]
    [InlineData("{{ capture x }}", "template.unclosed", 1, 16)]
    [InlineData("x{{ end }}", "template.unexpected", 1, 5)]
    [InlineData("{{ else }}", "template.unexpected", 1, 4)]
    [InlineData("{{ if true }}{{ when 1 }}{{ end }}", "template.unexpected", 1, 17)]
    [InlineData("{{ break }}", "template.unexpected", 1, 4)]
    [InlineData("{{ for x in nobody }}{{ capture y }}{{ break }}{{ end }}{{ end }}", "template.unexpected", 1, 40)]
    [InlineData("{{ 1 2 }}", "template.unexpected", 1, 6)]
    [InlineData("{{ ( }}", "template.unexpected", 1, 6)]
    [InlineData("{{ (1 }}", "template.expected", 1, 7)]
    [InlineData("{{ member. }}", "template.unexpected", 1, 12)]
    [InlineData("{{ case 1 }}{{ end }}", "template.expected", 1, 16)]
    [InlineData("{{ include name }}", "template.expected", 1, 12)]
    [InlineData("{{ include 'x' }}", "template.no-such-partial", 1, 4)]
    [InlineData("{{ for.index }}", "template.unexpected", 1, 4)]
    [InlineData("{{ while true }}{{ end }}", "template.not-supported", 1, 4)]
    [InlineData("{{ func f }}{{ end }}", "template.not-supported", 1, 4)]
    [InlineData("{{ import member }}", "template.not-supported", 1, 4)]
    [InlineData("{{ [1, 2] }}", "template.not-supported", 1, 4)]
    [InlineData("{{ {a: 1} }}", "template.not-supported", 1, 4)]
    [InlineData("{{ 1..5 }}", "template.not-supported", 1, 5)]
    [InlineData("{{ x += 1 }}", "template.not-supported", 1, 6)]
    [InlineData("{{ $x }}", "template.not-supported", 1, 4)]
    [InlineData("{{ 0x1f }}", "template.not-supported", 1, 4)]
    [InlineData("{{ 'a' | regex.match 'b' }}", "template.no-such-function", 1, 10)]
    [InlineData("{{ 'a' | shout }}", "template.no-such-function", 1, 10)]
    [InlineData("{{ object.eval '1' }}", "template.no-such-function", 1, 4)]
    [InlineData("{{ string.upcase }}", "template.arguments", 1, 4)]
    [InlineData("{{ 'a' | string.upcase 'b' }}", "template.arguments", 1, 10)]
    [InlineData("{{ 1 + string.size 'a' }}", "template.parentheses", 1, 8)]
    [InlineData("{{ string.size 'a' + 'b' }}", "template.parentheses", 1, 20)]
    [InlineData("{{ true ? 1 : 2 | math.abs }}", "template.parentheses", 1, 17)]
    [InlineData("{{ string = 1 }}", "template.name-taken", 1, 4)]
    [InlineData("{{ for x in nobody }}{{ x = 1 }}{{ end }}", "template.name-taken", 1, 25)]
    public void A_fault_is_shown_where_it_is_when_the_template_is_saved(string template, string code, int line, int column)
    {
        var fault = Assert.Throws<TemplateException>(() => Template.Read(template)).Fault;

        Assert.Equal((code, new Place(line, column)), (fault.Why.Code, fault.At));
    }

    [Theory]
    [InlineData("Hello\n{{ membre.name }}", "template.no-such-field", 2, 4)]
    [InlineData("{{ member.nom }}", "template.no-such-field", 1, 11)]
    [InlineData("{{ member['nom'] }}", "template.no-such-field", 1, 11)]
    [InlineData("{{ x ?? 1 }}", "template.no-such-field", 1, 4)]
    [InlineData("{{ member.phone.area }}", "template.cannot", 1, 17)]
    [InlineData("{{ member }}", "template.cannot", 1, 4)]
    [InlineData("{{ for x in member.name }}{{ end }}", "template.cannot", 1, 20)]
    [InlineData("{{ true + 1 }}", "template.cannot", 1, 9)]
    [InlineData("{{ 1 % 0 }}", "template.cannot", 1, 6)]
    [InlineData("{{ 1 / 0 }}", "template.cannot", 1, 6)]
    [InlineData("{{ 'x' | date.to_string '%Y' }}", "template.cannot", 1, 10)]
    [InlineData("{{ session.starts | date.to_string '%Q' }}", "template.not-supported", 1, 21)]
    [InlineData("{{ session.starts | date.add_years 9999 | date.to_string '%Y' }}", "template.cannot", 1, 21)]
    [InlineData("{{ 1 | math.format 'N99999' }}", "template.not-supported", 1, 8)]
    public void What_cannot_be_rendered_is_shown_where_it_is(string template, string code, int line, int column)
    {
        var fault = Assert.Throws<TemplateException>(() => Sample.Render(template)).Fault;

        Assert.Equal((code, new Place(line, column)), (fault.Why.Code, fault.At));
    }

    [Fact]
    public void A_fault_of_a_partial_names_it()
    {
        var fault = Assert.Throws<TemplateException>(() => Sample.Render("\n{{ include 'foot' }}", partials: _ => "x\n {{ nobody.x }}")).Fault;

        Assert.Equal(new Place(2, 12, "foot"), fault.At);
    }

    [Fact]
    public void A_partial_that_includes_itself_is_refused()
        => Assert.Equal("template.too-deep", Assert.Throws<TemplateException>(() => Template.Read("{{ include 'a' }}", _ => "{{ include 'a' }}")).Fault.Why.Code);
}
