using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>A sentence that matters now; what one can do about it may stand inside.</summary>
public sealed class Notification(IHtmlHelper html) : Part(html)
{
    /// <summary>Nothing for news, <c>warm</c> for care, <c>stop</c> for danger.</summary>
    public string? Kind { get; set; }

    public string Says { get; set; } = "";
}
