using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>One line of text.</summary>
public sealed class TextField(IHtmlHelper html) : Field(html)
{
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>How long an answer is expected to be, as a class: <c>short</c>.</summary>
    public string? Width { get; set; }
}
