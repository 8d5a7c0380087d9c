using Collab.Directories;
using Collab.Notices;

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
        new(here.To("/notices"), NoticesText.Title, here.IsIn("/notices") || here.IsIn("/inbox") || here.IsIn("/templates")),
    ];

    private static NavEntry Entry(Here here, string page, string label) => new(here.To(page), label, here.IsIn(page));
}
