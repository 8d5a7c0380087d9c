using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>Text in base64, in lines of 76 letters (RFC 2045, 6.8), its own lines ended as on the wire.</summary>
internal static class Base64Lines
{
    private const int BytesPerLine = 57;
    private const int LettersPerLine = 76;

    public static void AddBase64(this ByteText to, string text)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) * 2);
        var half = utf8.Length / 2;
        var length = Encoding.UTF8.GetBytes(text, utf8.AsSpan(half));
        to.AddLines(utf8.AsSpan(0, WireLines(utf8.AsSpan(half, length), utf8)));
        ArrayPool<byte>.Shared.Return(utf8);
    }

    /// <summary>Ends each line with CR and LF. Target and text may share memory as long as the text lies in its second half: what is written never overtakes what is read.</summary>
    private static int WireLines(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var written = 0;
        while (text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end)
        {
            text[..end].CopyTo(target[written..]);
            var next = text[end] == (byte)'\r' && end + 1 < text.Length && text[end + 1] == (byte)'\n' ? end + 2 : end + 1;
            text = text[next..];
            "\r\n"u8.CopyTo(target[(written + end)..]);
            written += end + 2;
        }

        text.CopyTo(target[written..]);
        return written + text.Length;
    }

    private static void AddLines(this ByteText to, ReadOnlySpan<byte> bytes)
    {
        var room = to.Room(((bytes.Length / BytesPerLine) + 1) * (LettersPerLine + 2));
        var letters = 0;
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var line = rest[..Math.Min(BytesPerLine, rest.Length)];
            Base64.EncodeToUtf8(line, room[letters..], out _, out var written);
            "\r\n"u8.CopyTo(room[(letters + written)..]);
            letters += written + 2;
            rest = rest[line.Length..];
        }

        to.Took(letters);
    }
}
