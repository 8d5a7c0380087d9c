using Microsoft.AspNetCore.Mvc.Rendering;

namespace Collab.Layout.Parts;

/// <summary>One thing known, and where it can be changed.</summary>
public sealed record SummaryRow(string Label, string? Value, string? ChangeAddress = null);

/// <summary>What is known of something, or what one is about to send.</summary>
public sealed class SummaryList(IHtmlHelper html) : Part(html)
{
    public IReadOnlyList<SummaryRow> Rows { get; set; } = [];
}
