using Xunit;

namespace Collab.Templates;

/// <summary>Templates that want too much are refused, before they have it (F7 of the reliability figures).</summary>
public sealed class TemplateBombTests
{
    private const long SixteenMebibytes = 16 * 1024 * 1024;

    private static readonly Dictionary<string, object?> Fields = new()
    {
        ["many"] = Enumerable.Range(0, 1000).Select(number => (object?)(long)number).ToArray(),
        ["long"] = new string('x', 60_000),
    };

    [Theory]
    [InlineData("{{ for a in many }}{{ for b in many }}{{ for c in many }}{{ for d in many }}{{ end }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ for b in many }}{{ a }}{{ b }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ long }}{{ end }}")]
    [InlineData("{{ x = 'x' }}{{ for a in many }}{{ x = x + x }}{{ end }}")]
    [InlineData("{{ x = 'x' }}{{ for a in many }}{{ x = x | string.append x }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ capture x }}{{ long }}{{ long }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ for b in many }}{{ x = long | string.upcase }}{{ end }}{{ end }}")]
    [InlineData("{{ long | string.replace 'x' long }}")]
    [InlineData("{{ 'x' | string.pad_left 1000000000 | string.append 'x' }}")]
    [InlineData("{{ x = many }}{{ for a in many }}{{ x = x | array.concat x }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ x = long | string.split '' }}{{ y = many | array.join long }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ for b in many }}{{ x = long == long }}{{ end }}{{ end }}")]
    [InlineData("{{ l = long | string.split '~' }}{{ for a in many | array.limit 10 }}{{ l = l | array.concat l }}{{ end }}{{ x = l | array.uniq }}")]
    [InlineData("{{ l = long | string.split '~' }}{{ for a in many | array.limit 10 }}{{ l = l | array.concat l }}{{ end }}{{ x = l | array.sort }}")]
    [InlineData("{{ l = long | string.split '~' }}{{ for a in many | array.limit 10 }}{{ l = l | array.concat l }}{{ end }}{{ x = l | array.contains 'y' }}")]
    public void A_bomb_is_refused_before_it_costs_much(string template)
    {
        var renderer = GrainEngine.Templates.Prepare(Template.Read(template));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = Assert.Throws<TemplateException>(() => renderer.Render(Fields, Sample.English, Escape.Html)).Fault;

        Assert.Equal("template.too-much", fault.Why.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, SixteenMebibytes);
    }

    [Theory]
    [InlineData("(", 1000, "")]
    [InlineData("!", 1000, "true")]
    [InlineData("-", 1000, "1")]
    [InlineData("a[", 1000, "")]
    [InlineData("if true;", 1000, "")]
    [InlineData("string.upcase (", 1000, "")]
    public void A_deep_template_is_refused_when_it_is_saved(string part, int times, string end)
        => Assert.Equal("template.too-deep", Refusal($"{{{{ {string.Join(' ', Enumerable.Repeat(part, times))} {end} }}}}"));

    [Fact]
    public void A_long_template_is_refused_when_it_is_saved()
    {
        Assert.Equal("template.too-long", Refusal(new string('x', TemplateLimits.Length + 1)));
        Assert.Equal("template.too-long", Refusal(string.Concat(Enumerable.Repeat("{{1}}", TemplateLimits.Statements + 1))));
        Assert.Equal("template.too-deep", Refusal($"{{{{ 1{string.Concat(Enumerable.Repeat("+1", 100))} }}}}"));
        Assert.Equal("template.too-deep", Refusal($"{{{{ a{string.Concat(Enumerable.Repeat(".a", 100))} }}}}"));
    }

    private static string Refusal(string template) => Assert.Throws<TemplateException>(() => Template.Read(template)).Fault.Why.Code;
}
