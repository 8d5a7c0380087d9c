using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Collab.Notices;

/// <summary>
/// Makes what proves, in a link or in an address for reports, that it is a certain recipient's: from the secret of the notice, so
/// that none of them has to be kept.
/// </summary>
internal static class NoticeSecrets
{
    /// <summary>128 bits, in lower-case hexadecimal.</summary>
    private const int Length = 32;

    /// <summary>In an address for reports, which must stay short, half of that proves it: all that one can do with it is to report.</summary>
    private const int ShortLength = 16;

    public static string Of(string key, int number)
        => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))[..Length];

    /// <summary>Of a recipient's secret, what stands in their address for reports.</summary>
    public static string Short(string secret) => secret[..ShortLength];

    public static bool Proves(string key, int number, string secret)
        => key.Length > 0 && AreEqual(Of(key, number), secret);

    public static bool ProvesReport(string key, int number, string secret)
        => key.Length > 0 && AreEqual(Short(Of(key, number)), secret);

    private static bool AreEqual(string expected, string secret)
        => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(secret));
}
