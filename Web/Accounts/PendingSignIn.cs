using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Collab.Accounts;

/// <summary>A sign-in that waits for its code, as the browser that asked for it keeps it.</summary>
/// <param name="To">The page to go on to.</param>
/// <param name="Browser">A secret of this browser: its codes hold nowhere else.</param>
internal sealed record PendingSignIn(string Email, string? To, string Browser);

/// <summary>Keeps pending sign-ins in a sealed cookie that ends by itself.</summary>
internal sealed class PendingSignIns(IDataProtectionProvider protection)
{
    private const string Cookie = "collab-sign-in";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("pending-sign-in").ToTimeLimitedDataProtector();

    public PendingSignIn? Find(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } kept ? JsonSerializer.Deserialize<PendingSignIn>(seal.Unprotect(kept)) : null;
        }
        catch (Exception unusable) when (unusable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Keep(HttpContext context, PendingSignIn pending)
        => context.Response.Cookies.Append(Cookie, seal.Protect(JsonSerializer.Serialize(pending), Life), new() { MaxAge = Life, IsEssential = true });

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie);
}
