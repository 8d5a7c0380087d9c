using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>Words in headers: as they are where they are short and ASCII, else as encoded words (RFC 2047) of at most 76 columns a line.</summary>
internal static class HeaderText
{
    private const int LongestLine = 78;

    /// <summary>Of a line with an encoded word.</summary>
    private const int LongestEncoded = 76;

    /// <summary>Of an encoded word.</summary>
    private const int LongestWord = 75;

    private static ReadOnlySpan<byte> Begin => "=?UTF-8?B?"u8;

    private static ReadOnlySpan<byte> End => "?="u8;

    private static ReadOnlySpan<byte> Fold => "\r\n "u8;

    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    /// <summary>A header of words that mean nothing to programs, as the subject.</summary>
    public static void Add(this ByteText to, ReadOnlySpan<byte> name, string words)
    {
        to.Add(name).Add(": "u8);
        if (IsPlain(words) && to.Column + words.Length <= LongestLine)
        {
            to.Add(words.AsSpan());
        }
        else
        {
            to.AddEncoded(words);
        }

        to.Add("\r\n"u8);
    }

    /// <summary>A header of one name and address.</summary>
    public static void Add(this ByteText to, ReadOnlySpan<byte> header, string? name, WireAddress address)
    {
        to.Add(header).Add(": "u8);
        if (name is not { Length: > 0 })
        {
            to.Add(address.Text.AsSpan()).Add("\r\n"u8);
            return;
        }

        if (IsPlain(name) && to.Column + Quoted(name).Length <= LongestLine)
        {
            to.Add(Quoted(name).AsSpan());
        }
        else
        {
            to.AddEncoded(name);
        }

        var length = Encoding.UTF8.GetByteCount(address.Text) + " <>".Length;
        to.Add(to.Column + length > LongestEncoded ? Fold : " "u8).Add("<"u8).Add(address.Text.AsSpan()).Add(">\r\n"u8);
    }

    /// <summary>What looks like an encoded word would be read as one, and spaces at the ends would be lost.</summary>
    private static bool IsPlain(string words)
        => !words.AsSpan().ContainsAnyExcept(Printable) && !words.Contains("=?", StringComparison.Ordinal) && words.Trim().Length == words.Length && words.Length > 0;

    private static string Quoted(string name)
        => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void AddEncoded(this ByteText to, ReadOnlySpan<char> words)
    {
        Span<byte> utf8 = stackalloc byte[LongestWord];
        while (!words.IsEmpty)
        {
            var columns = Math.Min(LongestWord, LongestEncoded - to.Column) - Begin.Length - End.Length;
            var length = Take(words, utf8[..(columns / 4 * 3)], out var taken);
            words = words[taken..];
            to.Add(Begin);
            Base64.EncodeToUtf8(utf8[..length], to.Room(LongestWord), out _, out var written);
            to.Took(written);
            to.Add(End);
            if (!words.IsEmpty)
            {
                to.Add(Fold);
            }
        }
    }

    /// <summary>As many whole characters as fit.</summary>
    private static int Take(ReadOnlySpan<char> words, Span<byte> utf8, out int taken)
    {
        var length = 0;
        for (taken = 0; taken < words.Length;)
        {
            Rune.DecodeFromUtf16(words[taken..], out var rune, out var letters);
            if (length + rune.Utf8SequenceLength > utf8.Length)
            {
                break;
            }

            length += rune.EncodeToUtf8(utf8[length..]);
            taken += letters;
        }

        return length;
    }
}
