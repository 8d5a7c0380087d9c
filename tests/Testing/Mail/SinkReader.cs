using System.Text;

namespace Collab.Testing.Mail;

/// <summary>Reads commands and messages as they come.</summary>
internal sealed class SinkReader
{
    private byte[] bytes = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>The next command, where all of it is here.</summary>
    public string? Line()
    {
        var length = bytes.AsSpan(start, end - start).IndexOf("\r\n"u8);
        if (length < 0)
        {
            return null;
        }

        var line = Encoding.UTF8.GetString(bytes, start, length);
        start += length + 2;
        return line;
    }

    /// <summary>Reads whatever comes; false where nothing more does.</summary>
    public async ValueTask<bool> Some(Stream stream, CancellationToken stop)
    {
        if (start == end)
        {
            (start, end) = (0, 0);
        }

        if (end == bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        var read = await stream.ReadAsync(bytes.AsMemory(end), stop);
        end += read;
        return read > 0;
    }

    /// <summary>A message up to its last line, which is valid until the next is read; null where the end never came.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Content(Stream stream, CancellationToken stop)
    {
        for (var looked = 0; ;)
        {
            var rest = bytes.AsSpan(start, end - start);
            if (rest.StartsWith(".\r\n"u8))
            {
                start += 3;
                return ReadOnlyMemory<byte>.Empty;
            }

            if (rest[looked..].IndexOf("\r\n.\r\n"u8) is >= 0 and var found)
            {
                var content = bytes.AsMemory(start, looked + found + 2);
                start += looked + found + 5;
                return content;
            }

            looked = Math.Max(0, rest.Length - 4);
            if (!await Some(stream, stop))
            {
                return null;
            }
        }
    }

    public static string MessageId(ReadOnlySpan<byte> content)
    {
        var name = "Message-ID: <"u8;
        var at = content.IndexOf(name);
        var rest = at < 0 ? default : content[(at + name.Length)..];
        return rest.IndexOf((byte)'>') is > 0 and var length ? Encoding.UTF8.GetString(rest[..length]) : "";
    }

    public static byte[] Unstuffed(ReadOnlySpan<byte> content)
    {
        var text = new byte[content.Length];
        var count = 0;
        for (var at = 0; at < content.Length; at++)
        {
            var isStuffed = content[at] == (byte)'.' && (at == 0 || content[at - 1] == (byte)'\n');
            if (!isStuffed)
            {
                text[count++] = content[at];
            }
            else if (at + 1 < content.Length)
            {
                text[count++] = content[++at];
            }
        }

        return text[..count];
    }
}
