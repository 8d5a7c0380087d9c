using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Collab.Templates;

/// <summary>Whatever somebody writes, it is rendered or refused with its place; nothing else happens.</summary>
public sealed class TemplateFuzzTests
{
    private const int Templates = 10_000;

    [Fact]
    public void Any_row_of_words_and_symbols_is_rendered_or_refused()
        => Check(AnyTemplate.OfTokens, template => _ = Outcome(template));

    [Fact]
    public void Any_template_by_the_grammar_is_rendered_or_refused_the_same_each_time()
        => Check(AnyTemplate.ByGrammar, template => Assert.Equal(Outcome(template), Outcome(template)));

    internal static void Check(Gen<string> any, Action<string> holds)
        => FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Templates).WithReplay(new Replay(new Rnd(2030, 1), null)),
            Prop.ForAll(any.ToArbitrary(), holds));

    /// <summary>What it renders, or why it does not.</summary>
    internal static string Outcome(string template, ITemplateEngine? engine = null)
    {
        try
        {
            return Sample.Render(template, escape: Escape.Html, engine: engine);
        }
        catch (TemplateException refused)
        {
            return refused.Message;
        }
    }
}
