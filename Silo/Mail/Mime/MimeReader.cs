using System.Collections.Immutable;
using System.Text;

namespace Collab.Mail.Mime;

/// <summary>
/// Reads messages that anybody may have written: in time that grows with their length only, never throwing, and leaving out
/// what is beyond its limits.
/// </summary>
internal static class MimeReader
{
    private const int MostHeaders = 500;
    private const int LongestHeader = 16 * 1024;
    private const int Deepest = 4;
    private const int MostParts = 50;

    public static MimePart Read(ReadOnlyMemory<byte> message) => Read(message, 0);

    /// <summary>Groups of fields that empty lines part, as in a report (RFC 3464, 2.1).</summary>
    public static ImmutableArray<MimeHeaders> Groups(ReadOnlyMemory<byte> body)
    {
        var groups = ImmutableArray.CreateBuilder<MimeHeaders>();
        while (!body.IsEmpty && groups.Count < MostParts)
        {
            if (Headers(ref body) is { All.Length: > 0 } group)
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }

    private static MimePart Read(ReadOnlyMemory<byte> message, int depth)
    {
        var body = message;
        var headers = Headers(ref body);
        var part = new MimePart(headers, body, []);
        if (depth >= Deepest)
        {
            return part;
        }

        var type = part.MediaType;
        if (type.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("Content-Type", "boundary") is { Length: > 0 and <= 200 } boundary)
        {
            return part with { Parts = [.. Between(body, Encoding.UTF8.GetBytes($"--{boundary}")).Select(one => Read(one, depth + 1))] };
        }

        // A message that was sent back lies in its report as a whole, or as its headers.
        return type is "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers"
            ? part with { Parts = [Read(part.Decoded, depth + 1)] }
            : part;
    }

    /// <summary>Takes the headers and the empty line after them off a message.</summary>
    private static MimeHeaders Headers(ref ReadOnlyMemory<byte> message)
    {
        var headers = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        var (name, value) = ("", new StringBuilder());
        while (!message.IsEmpty)
        {
            var line = Line(ref message);
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                Continue(value, line);
                continue;
            }

            Keep(headers, name, value);
            var colon = line[..Math.Min(line.Length, 100)].IndexOf((byte)':');
            name = colon > 0 ? Encoding.UTF8.GetString(line[..colon]).Trim() : "";
            Continue(value.Clear(), line[(colon + 1)..]);
        }

        Keep(headers, name, value);
        return new(headers.ToImmutable());
    }

    private static void Continue(StringBuilder value, ReadOnlySpan<byte> line)
    {
        if (value.Length + line.Length < LongestHeader)
        {
            value.Append(Encoding.UTF8.GetString(line));
        }
    }

    private static void Keep(ImmutableArray<(string Name, string Value)>.Builder headers, string name, StringBuilder value)
    {
        if (name.Length > 0 && headers.Count < MostHeaders)
        {
            headers.Add((name, value.ToString().Trim()));
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Between(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        var (rest, start, count) = (body, -1, 0);
        while (!rest.IsEmpty && count < MostParts)
        {
            var at = body.Length - rest.Length;
            var line = Line(ref rest);
            if (!line.StartsWith(delimiter))
            {
                continue;
            }

            var isLast = line[delimiter.Length..].StartsWith("--"u8);
            if (!isLast && !line[delimiter.Length..].Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            if (start >= 0)
            {
                count++;
                yield return body[start..at];
            }

            if (isLast)
            {
                yield break;
            }

            start = body.Length - rest.Length;
        }

        // Cut off before its end: what came is still a part.
        if (start >= 0 && count < MostParts)
        {
            yield return body[start..];
        }
    }

    /// <summary>Takes the next line, without its end, off a text.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlyMemory<byte> text)
    {
        var span = text.Span;
        var end = span.IndexOf((byte)'\n');
        text = end < 0 ? default : text[(end + 1)..];
        return (end < 0 ? span : span[..end]).TrimEnd((byte)'\r');
    }
}
