namespace Collab.Accounts;

/// <summary>
/// The address that people reach this service at, from the setting <c>address</c>. Never the one that a request claims: a
/// forged one would carry the links of our mails elsewhere.
/// </summary>
internal sealed class PublicAddress(IConfiguration settings, IHostEnvironment environment)
{
    /// <summary>Null where it is not set: mails then carry a code, and no link.</summary>
    public string? Of(HttpContext context)
        => settings["address"] is { Length: > 0 } set ? set.TrimEnd('/')
            : environment.IsDevelopment() ? $"{context.Request.Scheme}://{context.Request.Host}"
            : null;
}
