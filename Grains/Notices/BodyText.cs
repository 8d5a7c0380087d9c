using Collab.Templates;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Collab.Notices;

/// <summary>The body of a notice once it is filled in: of Markdown, the paragraphs, headings, lists, quotes, emphasis and links.</summary>
internal sealed class BodyText
{
    /// <summary>Of those that open or close something: what such marks cost to read grows with the square of their number.</summary>
    private const int MostMarks = 2_000;

    /// <summary>A line ends where its author ended it. No HTML, and no code, for which indented lines would be taken.</summary>
    private static readonly MarkdownPipeline Pipeline = Build();

    private readonly MarkdownDocument document;

    private BodyText(MarkdownDocument document) => this.document = document;

    public bool IsEmpty => !document.Descendants<LeafBlock>().Any(block => block.Inline?.FirstChild is not null);

    /// <exception cref="TemplateException">It has too many marks, or lists or quotes too deep in each other.</exception>
    public static BodyText Read(string markdown)
    {
        if (Marks(markdown) > MostMarks)
        {
            throw new TemplateException(new Place(1, 1), TemplateRefusals.TooMuch);
        }

        try
        {
            return new(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            throw new TemplateException(new Place(1, 1), TemplateRefusals.TooDeep);
        }
    }

    public string ToHtml() => BodyHtml.Of(document, Pipeline);

    public string ToPlainText() => BodyPlain.Of(document);

    private static int Marks(string markdown)
    {
        var marks = 0;
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\')
            {
                // The next one is a letter like others.
                at++;
            }
            else if (markdown[at] is '[' or '*' or '_' or '<')
            {
                marks++;
            }
        }

        return marks;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().UseAutoLinks();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }
}
