namespace Collab.Layout;

/// <summary>Exceptions to <see cref="SecurityHeaders"/>, answer by answer: a page may show another one of ours within it.</summary>
internal static class Framing
{
    /// <summary>For the page that holds the frame.</summary>
    public static void MayFrame(this HttpResponse response)
        => response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Policy}; frame-src 'self'";

    /// <summary>For what stands in it: nothing runs, nothing is loaded or sent, its styles are its own, and only we frame it.</summary>
    public static void IsFramed(this HttpResponse response)
        => response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
}
