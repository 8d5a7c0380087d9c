using System.Security.Cryptography;

namespace Collab;

/// <summary>Makes ids over an alphabet that sorts, is safe in a URL, and has no letters that are misread (no i, l, o, u).</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Six letters that are easily read out and typed, for a session's code: no vowels, no 0, 1.</summary>
    private const string CodeAlphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    /// <summary>A new id that sorts by the time at which it was made: 9 characters of milliseconds, 7 of chance.</summary>
    public static string New(TimeProvider time)
        => string.Create(16, time.GetUtcNow().ToUnixTimeMilliseconds(), static (text, moment) =>
        {
            for (var i = 8; i >= 0; i--, moment >>= 5)
            {
                text[i] = Alphabet[(int)(moment & 31)];
            }

            RandomNumberGenerator.GetItems(Alphabet, text[9..]);
        });

    /// <summary>The id of what a journal's entry made: derived from its version, so that a repeated command names the same thing.</summary>
    /// <param name="version">The entry's version, from 1.</param>
    /// <param name="ordinal">Tells several things of one entry apart.</param>
    public static string Of(long version, int ordinal = 0)
    {
        Span<char> digits = stackalloc char[13];
        var start = digits.Length;
        for (var rest = version; rest > 0; rest >>= 5)
        {
            digits[--start] = Alphabet[(int)(rest & 31)];
        }

        // The number of digits goes first, so that ids sort as their versions do.
        var id = $"{Alphabet[digits.Length - start]}{digits[start..]}";
        return ordinal == 0 ? id : $"{id}-{ordinal}";
    }

    /// <summary>A secret of 32 letters (160 bits), for links that open something.</summary>
    public static string Secret() => RandomNumberGenerator.GetString(Alphabet, 32);

    /// <summary>A six-letter code by which people come into a session.</summary>
    public static string Code() => RandomNumberGenerator.GetString(CodeAlphabet, 6);
}
