using Collab.Templates;

namespace Collab.Notices;

/// <summary>A notice as the HTML of a mail: one document that loads nothing, in the reader's own fonts, light or dark.</summary>
internal static class MailPage
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { margin: 0; padding: 1.5em; font: 1.0625em/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #1d2421; background: #fff; }
        main, header, footer { max-width: 38em; margin: 0 auto; overflow-wrap: anywhere; }
        header { font-weight: 600; padding-bottom: .75em; margin-bottom: 1.5em; border-bottom: 2px solid #1f6b52; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .5em; }
        h1 { font-size: 1.4em; } h2 { font-size: 1.2em; } h3, h4 { font-size: 1em; }
        header h1 { font-size: 1em; margin: 0; }
        blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #98a8a1; }
        a { color: #14593f; }
        footer { margin-top: 2.5em; padding-top: 1em; border-top: 1px solid #98a8a1; font-size: .875em; }
        @media (prefers-color-scheme: dark) { body { color: #e7ece9; background: #151a18; } a { color: #7fd3b1; } }
        """;

    public static string Of(string subject, string body, string bodyLanguage, Footer footer)
    {
        var links = footer.Facts.Links;
        var contact = footer.Contact.Select(way => $"<br>{Words(way.Name)}{Link(way.Shown, way.Address)}");
        return $"""
            <!doctype html>
            <html lang="{footer.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>{Words(subject)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <header><h1>{Words(footer.Facts.Collective.Name.In(footer.Language))}</h1></header>
            <main lang="{bodyLanguage}">
            {body}</main>
            <footer>
            <p>{Words(footer.From)}{string.Concat(footer.Postal.Select(line => $"<br>{Words(line)}"))}{string.Concat(contact)}</p>
            <p>{Words(footer.Why)}</p>
            <p>{Link(footer.Preferences, links.Preferences)}<br>{Link(footer.Unsubscribe, links.Unsubscribe)}</p>
            </footer>
            </body>
            </html>

            """;
    }

    private static string Words(string text) => HtmlText.Escape(text);

    public static string Link(string words, string? address)
        => Addresses.IsSafe(address) ? $"<a href=\"{Words(address!)}\">{Words(words)}</a>" : Words(words);
}
