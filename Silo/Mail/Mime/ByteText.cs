using System.Buffers;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>Bytes that are written one after the other, in memory that the next message uses again.</summary>
internal sealed class ByteText
{
    private const int First = 8 * 1024;

    /// <summary>What one long message took is not kept for all that follow.</summary>
    private const int MostKept = 256 * 1024;

    private byte[] bytes = new byte[First];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>How many bytes stand on the last line.</summary>
    public int Column => Length - 1 - bytes.AsSpan(0, Length).LastIndexOf((byte)'\n');

    public void Clear()
    {
        Length = 0;
        if (bytes.Length > MostKept)
        {
            bytes = new byte[First];
        }
    }

    public ByteText Add(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Room(more.Length));
        Took(more.Length);
        return this;
    }

    public ByteText Add(ReadOnlySpan<char> text)
    {
        Took(Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return this;
    }

    /// <summary>So much memory to write into; <see cref="Took"/> says how much of it was used.</summary>
    public Span<byte> Room(int length)
    {
        if (bytes.Length - Length < length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + length));
        }

        return bytes.AsSpan(Length);
    }

    public void Took(int length) => Length += length;

    /// <summary>Puts a dot before each line that begins with one, and then the line that ends a message (RFC 5321, 4.5.2).</summary>
    public void EndMessage()
    {
        // Never in what we write today: no line of a part, and none that continues a header, begins with a dot.
        for (var at = Dotted(0); at >= 0; at = Dotted(at + 2))
        {
            Room(1);
            bytes.AsSpan(at, Length - at).CopyTo(bytes.AsSpan(at + 1));
            Length++;
        }

        Add(".\r\n"u8);
    }

    private int Dotted(int from)
    {
        if (from == 0 && Length > 0 && bytes[0] == (byte)'.')
        {
            return 0;
        }

        return bytes.AsSpan(from, Length - from).IndexOf("\n."u8) is >= 0 and var found ? from + found + 1 : -1;
    }
}
