using System.Buffers;
using System.Text;

namespace Collab.Templates;

/// <summary>Escapes what HTML would take for markup, in texts and in quoted attributes, and nothing else: letters of all languages stay readable.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var made = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => made.Append("&amp;"),
                '<' => made.Append("&lt;"),
                '>' => made.Append("&gt;"),
                '"' => made.Append("&quot;"),
                '\'' => made.Append("&#39;"),
                _ => made.Append(letter),
            };
        }

        return made.ToString();
    }
}
