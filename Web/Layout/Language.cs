using System.Collections.Immutable;
using System.Globalization;

namespace Collab.Layout;

/// <summary>A language that every page speaks; its code is the first part of each page's address.</summary>
/// <param name="OwnName">As its speakers call it: the toggle names a language in itself.</param>
public sealed record Language(string Code, string OwnName, CultureInfo Culture)
{
    public static readonly Language English = new("en", "English", CultureInfo.GetCultureInfo("en-CA"));
    public static readonly Language French = new("fr", "Français", CultureInfo.GetCultureInfo("fr-CA"));
    public static readonly ImmutableArray<Language> All = [English, French];

    /// <summary>The language of the request that is being answered.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public Language Other => this == English ? French : English;

    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);
}
