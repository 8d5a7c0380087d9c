using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>Minutes as they are read: what the page shows and a file holds alike.</summary>
internal sealed record MinutesDocument(string Title, string Standing, ImmutableArray<MinutesSection> Sections);

internal sealed record MinutesSection(string Title, ImmutableArray<MinutesLine> Lines);

/// <summary>One line, with those that belong beneath it.</summary>
/// <param name="Lang">Its language, where that is another than the page's.</param>
internal sealed record MinutesLine(string Text, string? Lang = null)
{
    public ImmutableArray<MinutesLine> Beneath { get; init; } = [];
}
