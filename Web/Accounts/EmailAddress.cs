using System.Globalization;
using System.Net.Mail;

namespace Collab.Accounts;

/// <summary>An e-mail address in one form, so that two ways to write it lead to one person.</summary>
internal readonly record struct EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3.</summary>
    private const int Longest = 254;

    private static readonly IdnMapping Domains = new();

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null where it is none.</summary>
    public static EmailAddress? Of(string? typed)
    {
        var text = (typed ?? "").Trim().Normalize().ToLowerInvariant();
        if (text.Length > Longest || !MailAddress.TryCreate(text, out var parsed) || parsed.Address != text || !parsed.Host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return new EmailAddress($"{parsed.User}@{Domains.GetAscii(parsed.Host)}");
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public override string ToString() => Value;
}
