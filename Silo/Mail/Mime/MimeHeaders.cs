using System.Collections.Immutable;

namespace Collab.Mail.Mime;

/// <summary>The headers of one message or part, or the fields of one group of a report, in their order.</summary>
internal sealed record MimeHeaders(ImmutableArray<(string Name, string Value)> All)
{
    /// <summary>The first of a name; null where there is none.</summary>
    public string? Value(string name)
    {
        foreach (var header in All)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    /// <summary>A parameter of a header such as <c>Content-Type</c>, without its quotes.</summary>
    public string? Parameter(string header, string name)
    {
        foreach (var piece in (Value(header) ?? "").Split(';').Skip(1))
        {
            if (piece.Split('=', 2, StringSplitOptions.TrimEntries) is [var found, var value] && found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Trim('"');
            }
        }

        return null;
    }
}
