using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>Says that it is done; what happens next stands inside.</summary>
public sealed class Confirmation(IHtmlHelper html) : Part(html)
{
    public string Title { get; set; } = "";

    public string? Said { get; set; }
}
