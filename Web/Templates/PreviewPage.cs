using System.Collections.Immutable;
using System.Net;
using Collab.Layout;
using Collab.Notices;

namespace Collab.Templates;

/// <summary>What the frame of a preview shows: the mail as it would arrive, between its subject and its plain text; or what is wrong.</summary>
internal static class PreviewPage
{
    public static string Of(NoticePreview preview)
        => preview.Composed is { } composed ? Of(composed) : Of(preview.Faults);

    // The mail is ours, and its words are escaped: it has one header and one footer.
    private static string Of(Composed composed) => composed.Html
        .Replace("<header>", $"<header><p {Lang}><strong>{Words(TemplatesText.PreviewSubject.With(composed.Subject))}</strong></p>", StringComparison.Ordinal)
        .Replace("</footer>", $"<details {Lang}><summary>{Words(TemplatesText.PreviewPlain)}</summary><pre style=\"white-space: pre-wrap\">{Words(composed.Text)}</pre></details></footer>", StringComparison.Ordinal);

    private static string Of(ImmutableArray<WordsFault> faults) => $"""
        <!doctype html>
        <html lang="{Language.Current.Code}">
        <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>{Words(TemplatesText.Preview)}</title></head>
        <body style="font: 1.0625em/1.5 system-ui, sans-serif; margin: 1.5em">
        <p>{Words(TemplatesText.PreviewWrong)}</p>
        <ul>{string.Concat(faults.Select(fault => $"<li>{Words(TemplateForm.Says(fault))}</li>"))}</ul>
        </body>
        </html>
        """;

    private static string Lang => $"lang=\"{Language.Current.Code}\"";

    private static string Words(string text) => WebUtility.HtmlEncode(text);
}
