using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>What a list says while it is empty: what belongs here, and what to do first. A link or button may stand inside.</summary>
public sealed class EmptyState(IHtmlHelper html) : Part(html)
{
    public string Title { get; set; } = "";

    public string? Next { get; set; }
}
