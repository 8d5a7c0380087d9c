using System.Globalization;

namespace Collab.Layout;

/// <summary>Fills texts in, in the reader's language.</summary>
public static class Words
{
    /// <summary>Puts values where a text says <c>{0}</c>, <c>{1}</c>.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values)
        => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>The text for this number: French counts none as one, English as many.</summary>
    public static string Count(long number, string one, string many)
        => (number == 1 || (number == 0 && Language.Current == Language.French) ? one : many).With(number);
}
