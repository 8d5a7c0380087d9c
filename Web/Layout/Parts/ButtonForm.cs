using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>One command behind one button: a form with its token and command id. Hidden fields may stand inside.</summary>
public sealed class ButtonForm(IHtmlHelper html) : Part(html)
{
    /// <summary>The resource that the command is sent to.</summary>
    public string Action { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>The button's class: <c>main</c>, <c>stop</c>, <c>quiet</c>, <c>compact</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>What a screen reader hears after the label, where many buttons have the same.</summary>
    public string? About { get; set; }
}
