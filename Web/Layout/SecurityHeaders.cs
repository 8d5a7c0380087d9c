using Microsoft.Extensions.Primitives;

namespace Collab.Layout;

/// <summary>Tells browsers what a page of ours never does: load from elsewhere, run what stands inline, be framed, tell other sites where one was.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ];

    public Task Invoke(HttpContext context)
    {
        // At the start of the answer, because an error page begins by clearing what was set before.
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    }

    private static Task Set(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        foreach (var (name, value) in Headers)
        {
            headers.TryAdd(name, value);
        }

        if (headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal) && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "private, no-cache";
        }

        return Task.CompletedTask;
    }
}
