using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Collab.Layout.Parts;

/// <summary>A question that offers its answers.</summary>
public abstract class ChoiceField(IHtmlHelper html) : Field(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>The first answer carries the field's own id, where the error summary leads.</summary>
    public string IdOf(int index) => index == 0 ? Id : $"{Id}-{index + 1}";

    /// <summary>The kind of input that stands before each answer.</summary>
    [HtmlAttributeNotBound]
    public virtual string Input => "radio";

    public bool IsChosen(Choice choice) => (Shown ?? "").Split(',').Contains(choice.Value, StringComparer.Ordinal);
}

/// <summary>One of a few answers, all in sight.</summary>
public sealed class RadioField(IHtmlHelper html) : ChoiceField(html);

/// <summary>Any number of a few answers; values that were chosen are given with commas between them.</summary>
public sealed class CheckField(IHtmlHelper html) : ChoiceField(html)
{
    public override string Input => "checkbox";
}

/// <summary>One of many answers.</summary>
public sealed class SelectField(IHtmlHelper html) : ChoiceField(html);
