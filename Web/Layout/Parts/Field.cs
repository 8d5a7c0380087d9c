using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>A question and its answer: label, hint, what is wrong with the answer, and the answer as it was given.</summary>
public abstract class Field(IHtmlHelper html) : Part(html)
{
    /// <summary>Of the form's field; also its id, so that the error summary finds it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The id of its form, on a page whose forms have fields of the same name: then it begins the field's id.</summary>
    public string? Form { get; set; }

    [HtmlAttributeNotBound]
    public string Id => Form is null ? Name : $"{Form}-{Name}";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>Every field is required unless it says so.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound]
    public string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was sent, when the form comes back with an error; else the value that is known.</summary>
    [HtmlAttributeNotBound]
    public string? Shown => State?.AttemptedValue ?? Value;

    [HtmlAttributeNotBound]
    public virtual string? DescribedBy
        => string.Join(' ', Notes.Where(note => note.Present).Select(note => $"{Id}-{note.Kind}")) is { Length: > 0 } ids ? ids : null;

    /// <summary>The notes beneath the label, in the order in which they are read.</summary>
    protected virtual IEnumerable<(string Kind, bool Present)> Notes => [("hint", Hint is not null), ("error", Error is not null)];

    private ModelStateEntry? State => ViewContext.ModelState[Id];
}
