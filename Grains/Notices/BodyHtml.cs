using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Collab.Notices;

/// <summary>Writes a body as HTML; a link that leads nowhere safe is only its words, and so is a picture.</summary>
internal static class BodyHtml
{
    public static string Of(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var written = new StringWriter();
        var renderer = new HtmlRenderer(written);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLink());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAddress());
        renderer.Render(document);
        return written.ToString();
    }

    private sealed class SafeLink : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (!link.IsImage && Addresses.IsSafe(link.Url))
            {
                base.Write(renderer, link);
            }
            else
            {
                renderer.WriteChildren(link);
            }
        }
    }

    private sealed class SafeAddress : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || Addresses.IsSafe(link.Url))
            {
                base.Write(renderer, link);
            }
            else
            {
                renderer.WriteEscape(link.Url);
            }
        }
    }
}
