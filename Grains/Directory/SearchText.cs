using System.Globalization;
using System.Text;

namespace Collab.Directories;

/// <summary>Brings names and what people type to one form: no case, no accents, words apart by one space.</summary>
internal static class SearchText
{
    /// <summary>The words, each with a space before it, so that a word's beginning is found as a space and its letters.</summary>
    public static string Fold(params ReadOnlySpan<string?> texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            Append(folded.Append(' '), text ?? "");
        }

        return folded.ToString();
    }

    /// <summary>The words of a folded text.</summary>
    public static string[] Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, string text)
    {
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                AppendPlain(folded, char.ToLowerInvariant(letter));
            }
            else if (char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
    }

    /// <summary>Letters that have no accent to lose, as people type them who do not have them.</summary>
    private static void AppendPlain(StringBuilder folded, char letter) => _ = letter switch
    {
        'œ' => folded.Append("oe"),
        'æ' => folded.Append("ae"),
        'ß' => folded.Append("ss"),
        'ø' => folded.Append('o'),
        _ => folded.Append(letter),
    };
}
