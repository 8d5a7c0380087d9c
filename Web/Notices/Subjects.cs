using System.Text.RegularExpressions;
using Collab.Layout;

namespace Collab.Notices;

/// <summary>Subjects that are not filled in, as lists show them: for each field a pair of dots.</summary>
internal static partial class Subjects
{
    public static Phrase Of(Text subject)
    {
        var phrase = Phrase.Of(subject, Language.Current);
        return phrase with { Text = Tags().Replace(phrase.Text, "…") };
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
