using System.Security.Cryptography;
using System.Text;
using Collab.Layout;

namespace Collab.Mail.Bounces;

/// <summary>
/// <c>POST /mail/bounces</c>: a mail server or provider hands a report on as <c>message/rfc822</c>, with the setting
/// <c>mail:bounces:secret</c> as its bearer token. Without that setting there is no such address.
/// </summary>
internal static class BounceEndpoint
{
    private const string Scheme = "Bearer ";

    public static void MapBounces(this WebApplication app)
        => app.MapPost("/mail/bounces", Take).RequireRateLimiting(RateLimits.Bounces).DisableAntiforgery();

    private static async Task<IResult> Take(HttpRequest request, MailSettings settings, BounceIntake intake, CancellationToken stop)
    {
        if (settings.BounceSecret is not { } secret)
        {
            return Results.NotFound();
        }

        if (!Knows(request.Headers.Authorization.ToString(), secret))
        {
            return Results.Unauthorized();
        }

        if (request.ContentType?.Split(';')[0].Trim() != "message/rfc822")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        return await Body(request, stop) is not { } message ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge)
            : await intake.Take(message) ? Results.NoContent()
            : Results.UnprocessableEntity();
    }

    /// <summary>Compares hashes, so that time tells neither a letter nor a length.</summary>
    private static bool Knows(string authorization, string secret)
        => authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim())),
            SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Null where it is too long.</summary>
    private static async Task<byte[]?> Body(HttpRequest request, CancellationToken stop)
    {
        var bytes = new byte[BounceIntake.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return length > BounceIntake.MostBytes ? null : bytes[..length];
    }
}
