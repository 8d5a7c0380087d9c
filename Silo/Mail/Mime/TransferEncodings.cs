using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Collab.Mail.Mime;

/// <summary>Takes encodings off what was read (RFC 2045, 2047). What is no such encoding stays as it is, as far as it can be read.</summary>
internal static partial class TransferEncodings
{
    public static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        var letters = new byte[text.Length + 3];
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
            {
                letters[count++] = letter;
            }
        }

        // What ends too soon is read as far as it goes.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            letters[count++] = (byte)'=';
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(count)];
        return Base64.DecodeFromUtf8(letters.AsSpan(0, count), bytes, out _, out var written) is OperationStatus.Done ? bytes[..written] : [];
    }

    public static byte[] FromQuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != (byte)'=')
            {
                bytes[count++] = text[at];
            }
            else if (SoftBreak(text[(at + 1)..]) is > 0 and var skipped)
            {
                at += skipped;
            }
            else if (at + 2 < text.Length && Hex(text[at + 1]) is >= 0 and var high && Hex(text[at + 2]) is >= 0 and var low)
            {
                bytes[count++] = (byte)((high * 16) + low);
                at += 2;
            }
            else
            {
                bytes[count++] = text[at];
            }
        }

        return bytes[..count];
    }

    /// <summary>The words of a header that hold encoded words in UTF-8.</summary>
    public static string FromEncodedWords(string header)
        => EncodedWord().Replace(BetweenWords().Replace(header, "$1$2"), word => Encoding.UTF8.GetString(FromBase64(Encoding.ASCII.GetBytes(word.Groups[1].Value))));

    private static int SoftBreak(ReadOnlySpan<byte> rest) => rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) ? 1 : 0;

    private static int Hex(byte letter) => char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32($"{(char)letter}", 16) : -1;

    [GeneratedRegex(@"=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)[ \t\r\n]+(=\?)", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();
}
