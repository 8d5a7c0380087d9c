using System.Buffers;
using System.Globalization;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>An address as servers take it: its domain in ASCII (RFC 5890), its local part as it is.</summary>
/// <param name="IsInternational">Whether its local part needs a server that offers SMTPUTF8 (RFC 6531).</param>
internal readonly record struct WireAddress(string Text, string Domain, bool IsInternational)
{
    /// <summary>RFC 5321, 4.5.3.1, in octets.</summary>
    private const int Longest = 254;
    private const int LongestLocal = 64;

    private static readonly IdnMapping Domains = new();

    /// <summary>What may stand in a local part without quotes (RFC 5322, 3.2.3).</summary>
    private static readonly SearchValues<char> Atoms = SearchValues.Create("!#$%&'*+-/=?^_`{|}~.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> Hosts = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Null where it is none. A quoted local part is none to us: nobody has one, and what is quoted hides what is not.</summary>
    public static WireAddress? Of(string address)
    {
        if (address.LastIndexOf('@') is not (> 0 and var at) || address.Length > Longest)
        {
            return null;
        }

        var local = address.AsSpan(0, at);
        var typed = address[(at + 1)..];
        var isInternational = !Ascii.IsValid(local);
        if (!IsLocal(local, isInternational) || DomainOf(typed) is not { } domain)
        {
            return null;
        }

        var text = domain == typed ? address : $"{local}@{domain}";
        return Encoding.UTF8.GetByteCount(text) > Longest ? null : new(text, domain, isInternational);
    }

    private static bool IsLocal(ReadOnlySpan<char> local, bool isInternational)
    {
        if (Encoding.UTF8.GetByteCount(local) > LongestLocal || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        if (!isInternational)
        {
            return !local.ContainsAnyExcept(Atoms);
        }

        for (var rest = local; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var taken) != OperationStatus.Done || !MayStand(rune))
            {
                return false;
            }

            rest = rest[taken..];
        }

        return true;
    }

    /// <summary>Letters, marks, numbers and signs of all scripts; nothing that is not seen.</summary>
    private static bool MayStand(Rune rune) => rune.IsAscii ? Atoms.Contains((char)rune.Value) : Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string? DomainOf(string typed)
    {
        try
        {
            var domain = Ascii.IsValid(typed) ? typed : Domains.GetAscii(typed);
            return domain.Length > 0 && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-')
                && !domain.Contains("..", StringComparison.Ordinal) && !domain.AsSpan().ContainsAnyExcept(Hosts) ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
