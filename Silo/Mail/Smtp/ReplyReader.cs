using System.Text;

namespace Collab.Mail.Smtp;

/// <summary>Reads a server's replies, in memory of a fixed size whatever the server sends.</summary>
internal sealed class ReplyReader
{
    private const int Size = 4096;

    /// <summary>RFC 5321, 4.5.3.1.5, names 512; some servers say more.</summary>
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    private readonly byte[] bytes = new byte[Size];
    private int start;
    private int end;

    /// <summary>Whether nothing came that was not asked for: what lies here before the handshake would else be taken for encrypted.</summary>
    public bool IsEmpty => start == end;

    /// <param name="lines">Takes the text of each line, where that matters.</param>
    /// <exception cref="SmtpBroken">The server hung up, or what came is no reply.</exception>
    public async ValueTask<SmtpReply> Read(Stream stream, CancellationToken stop, ICollection<string>? lines = null)
    {
        var first = "";
        for (var count = 1; count <= MostLines; count++)
        {
            var length = await Line(stream, stop);
            var code = Code(length, out var isLast);
            // Who agrees, agrees: of what else is said the first line says most.
            first = count == 1 && code >= 400 ? Text(length) : first;
            lines?.Add(Text(length));
            start += length + 1;
            if (isLast)
            {
                return new(code, first);
            }
        }

        throw new SmtpBroken("The server's reply does not end.");
    }

    /// <summary>The length of the line at the start, without its line feed.</summary>
    private async ValueTask<int> Line(Stream stream, CancellationToken stop)
    {
        for (var looked = 0; ;)
        {
            if (bytes.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n') is >= 0 and var found)
            {
                return looked + found;
            }

            looked = end - start;
            if (looked > LongestLine)
            {
                throw new SmtpBroken("The server's reply is too long.");
            }

            if (start > 0)
            {
                bytes.AsSpan(start, looked).CopyTo(bytes);
                (start, end) = (0, looked);
            }

            var read = await stream.ReadAsync(bytes.AsMemory(end), stop);
            end += read > 0 ? read : throw new SmtpBroken("The server hung up.");
        }
    }

    private int Code(int length, out bool isLast)
    {
        var line = bytes.AsSpan(start, length).TrimEnd((byte)'\r');
        isLast = line.Length == 3 || (line.Length > 3 && line[3] == (byte)' ');
        if (line.Length < 3 || line[..3].ContainsAnyExceptInRange((byte)'0', (byte)'9') || line[0] is < (byte)'2' or > (byte)'5' || !(isLast || line[3] == (byte)'-'))
        {
            throw new SmtpBroken("What the server said is no reply.");
        }

        return ((line[0] - '0') * 100) + ((line[1] - '0') * 10) + line[2] - '0';
    }

    private string Text(int length)
    {
        var line = bytes.AsSpan(start, length).TrimEnd((byte)'\r');
        return line.Length <= 4 ? "" : Encoding.UTF8.GetString(line[4..]);
    }
}
