using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>Several lines of text; with a limit, which is told before and counted while one types.</summary>
public sealed class TextArea(IHtmlHelper html) : Field(html)
{
    public int Rows { get; set; } = 4;

    /// <summary>The most characters that are accepted; the rules check it.</summary>
    public int? Limit { get; set; }

    [HtmlAttributeNotBound]
    protected override IEnumerable<(string Kind, bool Present)> Notes => [.. base.Notes, ("count", Limit is not null)];
}
