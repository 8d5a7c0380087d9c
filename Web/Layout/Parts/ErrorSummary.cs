using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>All that is wrong with a form, each linked to its field; takes the focus. Draws nothing where nothing is wrong.</summary>
public sealed class ErrorSummary(IHtmlHelper html) : Part(html)
{
    /// <summary>In the order in which the page found them, which is that of its fields.</summary>
    public IEnumerable<(string Field, string Says)> Errors()
        => ViewContext.ModelState
            .OrderBy(field => FormErrors.OrderOf(ViewContext.HttpContext, field.Key))
            .SelectMany(field => field.Value!.Errors, (field, error) => (field.Key, error.ErrorMessage));
}
