namespace Collab.Pages;

/// <summary>A page, and whom it is looked at as.</summary>
/// <param name="Page">By its place in the project, <c>/Sessions/Room</c>: the address comes from the page's own route.</param>
/// <param name="In">The collective, where it belongs to one.</param>
/// <param name="Id">The session or record, where it shows one.</param>
/// <param name="More">The rest of its address: a post, a code, a choice of what is shown.</param>
internal sealed record Stop(string Who, string Page, string? In = null, string? Id = null, params (string Name, string Value)[] More)
{
    public const string Nobody = "";

    /// <summary>Came in by the session's code.</summary>
    public const string Guest = "guest";

    /// <summary>Beneath the language, where a page has more than one address.</summary>
    public string? Address { get; init; }

    public override string ToString() => $"{Page} {In}/{Id} {string.Join(' ', More)} as {(Who == Nobody ? "nobody" : Who)}";
}
