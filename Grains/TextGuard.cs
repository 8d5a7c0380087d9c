using System.Text.RegularExpressions;

namespace Collab;

/// <summary>
/// Finds what looks like identifying data of a child in free text: numbers, dates of birth, initials with a home.
/// It cannot catch everything; a person's flag does the rest.
/// </summary>
internal static partial class TextGuard
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What was found, for <see cref="TextRefusals.MayIdentifyChild"/>; none where nothing was.</summary>
    public static string? Find(string words)
    {
        // Most posts hold nothing of the kind, and are let through at a glance.
        if (!words.Any(letter => letter == '.' || char.IsDigit(letter)))
        {
            return null;
        }

        var rest = PublicTerms().Replace(words, " ");
        var found = new List<string>(3);
        if (Number().IsMatch(rest) || FileNumber().IsMatch(rest))
        {
            found.Add("number");
        }

        if (BirthDate().IsMatch(rest))
        {
            found.Add("birth-date");
        }

        if (Initials().IsMatch(rest) && Home().IsMatch(rest))
        {
            found.Add("initials");
        }

        return found.Count == 0 ? null : string.Join(", ", found);
    }

    /// <summary>In the words of a notice, which say how its sender is reached: phone numbers in their usual groups pass.</summary>
    public static string? FindInNotice(string words) => Find(Phone().Replace(words, " "));

    /// <summary>Ten digits in groups of three, three and four; health cards have four, three and three.</summary>
    [GeneratedRegex(@"(?<![\d.-])(\+?1[ .-]?)?(\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\d-])", Options)]
    private static partial Regex Phone();

    /// <summary>Laws, principles and forms that carry a child's name or a number; toll-free numbers; amounts of money.</summary>
    [GeneratedRegex(
        @"\b(Jordan|Joyce|Katelynn|Brian)['’]s\s+(Principle|Law|Bill)\b|\bprincipe\s+de\s+(Jordan|Joyce|Katelynn)\b"
        + @"|\bPWGSC-TPSGC\s+[\d-]{4,8}\b|\b(1[-.\s]?)?8(00|33|44|55|66|77|88)[-.\s]?\d{3}[-.\s]?\d{4}\b"
        + @"|\$\s?\d[\d,.\s\u00a0]{0,20}|\b\d[\d,.\s\u00a0]{0,20}(\$|dollars|CAD)",
        Options)]
    private static partial Regex PublicTerms();

    /// <summary>Seven digits and more, as file, health card and social insurance numbers have.</summary>
    [GeneratedRegex(@"(?<![\d.])\d(?:[ .-]?\d){6,}(?!\d)(?<!\b(?:19|20)\d\d[ .-](?:0?[1-9]|1[0-2])[ .-]\d{1,2})", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(file|case|client|dossier|ward|health\s+card|carte\s+sant[ée])\s*(no\.?|number|num[ée]ro|n[°o]|#)?\s*[:#]?\s*[a-z]{0,3}-?\d{4,}", Options)]
    private static partial Regex FileNumber();

    /// <summary>A word of birth with a date, or a year of this century, within a few words.</summary>
    [GeneratedRegex(
        @"\b(born|birth\s?da(y|te)|date\s+of\s+birth|d\.?o\.?b\.?|n[ée]e?\s+(le|en)|naissance|ddn)\b[^.!?\n]{0,30}?"
        + @"(\b20\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b)",
        Options)]
    private static partial Regex BirthDate();

    /// <summary>"J.T." or "J. T.": capitals, with their points.</summary>
    [GeneratedRegex(@"\b\p{Lu}\.\s?\p{Lu}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b(homes?|house|foyers?|foster|placements?|residence|r[ée]sidence|famille\s+d['’]accueil)\b", Options)]
    private static partial Regex Home();
}
