using System.Globalization;
using System.Net;
using System.Text;

namespace Collab.Templates;

/// <summary>A text that a template made for what it renders: it is written as it is.</summary>
/// <param name="IsHtml">A function made it for HTML; in Markdown, which has no HTML here, its letters are a value's like any others.</param>
internal sealed record Markup(string Text, bool IsHtml = false);

/// <summary>What a template renders, and so how the values in it are escaped.</summary>
internal enum Escape
{
    /// <summary>Nothing: a subject, a plain text.</summary>
    None,
    Html,

    /// <summary>Markdown that becomes HTML afterwards: no value can make markup of either.</summary>
    Markdown,
}

internal static class EscapeExtensions
{
    public static string Of(this Escape escape, object? value, CultureInfo culture) => escape switch
    {
        Escape.Markdown when value is Markup { IsHtml: true } html => Markdown(WebUtility.HtmlDecode(html.Text)),
        _ when value is Markup markup => markup.Text,
        Escape.Html => HtmlText.Escape(Values.Text(value, culture)),
        Escape.Markdown => Markdown(Values.Text(value, culture)),
        _ => Values.Text(value, culture),
    };

    /// <summary>A backslash before whatever may mean something, and lines that cannot begin a block.</summary>
    private static string Markdown(string text)
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
                '\n' or '\r' => made.Append(' '),
                _ when Special.Contains(letter) => made.Append('\\').Append(letter),
                _ => made.Append(letter),
            };
        }

        return made.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Special
        = System.Buffers.SearchValues.Create("\\`*_{}[]<>()#+-.!|~&^=:\"'$@/\n\r");
}
