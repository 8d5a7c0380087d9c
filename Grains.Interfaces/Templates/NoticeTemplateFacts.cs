using Collab.Notices;

namespace Collab.Templates;

/// <summary>What a template says: English and French are one template.</summary>
/// <param name="Class">What notices that are written from it are about; of no matter for a partial.</param>
/// <param name="Words">A partial has a body alone.</param>
[GenerateSerializer, Immutable, Alias("notice-template-facts")]
public sealed record NoticeTemplateFacts(
    [property: Id(0)] Text Name,
    [property: Id(1)] TemplateKind Kind,
    [property: Id(2)] NoticeClass Class,
    [property: Id(3)] NoticeWords Words)
{
    /// <summary>In letters, in one language.</summary>
    public const int LongestName = 120;

    /// <summary>The languages that it is written in, if only in part.</summary>
    public Languages WrittenIn() => Written(Words.Subject.English, Words.Body.English, Languages.English) | Written(Words.Subject.French, Words.Body.French, Languages.French);

    private static Languages Written(string? subject, string? body, Languages language)
        => string.IsNullOrWhiteSpace(subject) && string.IsNullOrWhiteSpace(body) ? default : language;
}

/// <summary>What a template is for.</summary>
public enum TemplateKind
{
    /// <summary>Notices are written from it.</summary>
    Notice,

    /// <summary>Other templates include it by its name.</summary>
    Partial,
}
