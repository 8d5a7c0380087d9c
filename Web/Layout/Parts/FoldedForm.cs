using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>A command's form behind its name: opened where it is wanted, and again after what it sent was refused.</summary>
public sealed class FoldedForm(IHtmlHelper html) : Part(html)
{
    /// <summary>The hidden field that names the form, so that what was typed comes back into it.</summary>
    public const string Field = "form";

    /// <summary>Where a page's data say which form was refused.</summary>
    public const string Refused = "refused-form";

    /// <summary>Of this form alone on the page; the ids of its fields begin with it.</summary>
    public string Id { get; set; } = "";

    /// <summary>The resource that the command is sent to.</summary>
    public string Action { get; set; } = "";

    /// <summary>The page to come back to after a refusal, where that is not the thing's own.</summary>
    public string? Back { get; set; }

    public string Label { get; set; } = "";

    /// <summary>What a screen reader hears after the label, where many forms have the same.</summary>
    public string? About { get; set; }

    /// <summary>What the button says.</summary>
    public string Send { get; set; } = "";

    /// <summary>The button's class.</summary>
    public string Kind { get; set; } = "main compact";

    [HtmlAttributeNotBound]
    public bool IsOpen => ViewContext.ViewData[Refused] as string == Id;
}
