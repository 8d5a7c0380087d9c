using Collab.Directories;

namespace Collab.Layout;

/// <summary>One entry of the main navigation.</summary>
internal sealed record NavEntry(string Address, string Label, bool IsHere);

/// <summary>The main navigation of a collective; a slice adds its line when its first page exists.</summary>
internal static class Nav
{
    public static NavEntry[] Of(Here here) => here.Collective is null ? [] :
    [
        Entry(here, "/sessions", LayoutText.Sessions),
        Entry(here, "/groups", DirectoryText.Groups),
        Entry(here, "/members", DirectoryText.Members),
        Entry(here, "/partnerships", DirectoryText.Partnerships),
    ];

    private static NavEntry Entry(Here here, string page, string label) => new(here.To(page), label, here.IsIn(page));
}
