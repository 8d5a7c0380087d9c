using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>All that is wrong with a form, each linked to its field; takes the focus. Draws nothing where nothing is wrong.</summary>
public sealed class ErrorSummary(IHtmlHelper html) : Part(html);
