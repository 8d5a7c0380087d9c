using Scriban;
using Scriban.Runtime;
using Xunit;

namespace Collab.Templates;

/// <summary>What our own engine makes of a template is what Scriban makes of it.</summary>
public sealed class ScribanTests
{
    private static readonly SubsetEngine Ours = new();

    public static TheoryData<string, string> All => Goldens.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_golden_template_means_the_same_in_the_language_itself(string template, string rendered)
    {
        var context = new TemplateContext { StrictVariables = true, EnableRelaxedMemberAccess = false };
        context.PushCulture(Sample.English);
        var fields = new ScriptObject();
        foreach (var (name, value) in Sample.Fields)
        {
            fields[name] = Known(value);
        }

        context.PushGlobal(fields);
        context.PushGlobal(new ScriptObject());

        Assert.Equal(rendered, Scriban.Template.Parse(template).Render(context));
    }

    [Fact]
    public void Any_template_is_rendered_or_refused_by_both_engines_alike()
    {
        TemplateFuzzTests.Check(AnyTemplate.ByGrammar, AreAlike);
        TemplateFuzzTests.Check(AnyTemplate.OfTokens, AreAlike);
    }

    private static void AreAlike(string template)
        => Assert.Equal($"{template}: {TemplateFuzzTests.Outcome(template, Ours)}", $"{template}: {TemplateFuzzTests.Outcome(template)}");

    /// <summary>Lists as the language makes them itself.</summary>
    private static object? Known(object? value) => value switch
    {
        object?[] list => new ScriptArray(list.Select(Known)),
        Dictionary<string, object?> fields => fields.ToDictionary(field => field.Key, field => Known(field.Value)),
        _ => value,
    };
}
