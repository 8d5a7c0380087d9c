using System.Globalization;

namespace Collab.Mail;

/// <summary>The addresses of our own that stand on mails.</summary>
/// <param name="From">What mails come from; somebody reads it.</param>
/// <param name="Bounces">Where servers report what could not be delivered, as <c>bounces+{id}@example.org</c>; null where reports go to <paramref name="From"/>.</param>
internal sealed record MailAddresses(string From, string? Bounces = null)
{
    public const string Hole = "{id}";

    /// <summary>What stands in the place of an id that is too long for it; whose report it is, its <c>Message-ID</c> says.</summary>
    private const string TooLong = "mail";

    /// <summary>Of what stands before the @, in letters (RFC 5321, 4.5.3.1.1).</summary>
    private const int LongestLocalPart = 64;

    private static readonly IdnMapping Domains = new();

    /// <summary>The domain of <see cref="From"/> in ASCII, for the right side of a <c>Message-ID</c>.</summary>
    public string Domain => Domains.GetAscii(From[(From.LastIndexOf('@') + 1)..]);

    /// <summary>The envelope's sender for the message that an id names (a variable envelope return path).</summary>
    public string Envelope(string id)
        => Bounces is null ? From : Of(Bounces, id) is var named && named.IndexOf('@', StringComparison.Ordinal) <= LongestLocalPart ? named : Of(Bounces, TooLong);

    /// <summary>The id in an address that <see cref="Envelope"/> made; null for any other. Servers change the case of letters on the way.</summary>
    public string? IdOf(string envelope)
    {
        if (Bounces?.Split(Hole) is not [var before, var after] || envelope.Length <= before.Length + after.Length)
        {
            return null;
        }

        return envelope.StartsWith(before, StringComparison.OrdinalIgnoreCase) && envelope.EndsWith(after, StringComparison.OrdinalIgnoreCase)
            ? envelope[before.Length..^after.Length]
            : null;
    }

    private static string Of(string pattern, string id) => pattern.Replace(Hole, id, StringComparison.Ordinal);
}
