using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>A tag that is drawn by the partial of its own name, with itself as the model: <c>&lt;text-field /&gt;</c> by _TextField.cshtml.</summary>
public abstract class Part(IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What stands between the tags.</summary>
    [HtmlAttributeNotBound]
    public TagHelperContent? Inner { get; private set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        Inner = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync($"/Layout/Parts/_{GetType().Name}.cshtml", this));
    }
}
