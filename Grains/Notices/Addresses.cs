namespace Collab.Notices;

/// <summary>Where the links of a notice may lead.</summary>
internal static class Addresses
{
    private const string Mail = "mailto:";

    /// <summary>A page, or somebody to write to; never a script, a file or a place within the reader's own program.</summary>
    public static bool IsSafe(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto);

    /// <summary>As it is read: a mail address without its scheme.</summary>
    public static string Shown(string address) => address.StartsWith(Mail, StringComparison.OrdinalIgnoreCase) ? address[Mail.Length..] : address;
}
