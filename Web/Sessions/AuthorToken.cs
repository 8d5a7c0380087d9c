using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Collab.Sessions;

/// <summary>
/// The random token of somebody who posts without a name: it stays in their browser, and is another one in each session.
/// Only its hash is ever kept, so that nobody but this browser can say whose a post is.
/// </summary>
internal static partial class AuthorToken
{
    private const string Cookie = "author";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>This browser's token in a session; none before it was offered one.</summary>
    public static string? Find(HttpContext context, string topic)
        => context.Request.Cookies[Cookie] is { } secret && Secret().IsMatch(secret) ? Of(secret, topic) : null;

    /// <summary>This browser's token in a session, made where there is none.</summary>
    public static string Offer(HttpContext context, string topic)
    {
        if (Find(context, topic) is { } known)
        {
            return known;
        }

        var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
        context.Response.Cookies.Append(Cookie, secret, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Kept,
        });
        return Of(secret, topic);
    }

    private static string Of(string secret, string topic) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}/{topic}")));

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Secret();
}
