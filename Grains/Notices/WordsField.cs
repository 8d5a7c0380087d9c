using System.Globalization;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>One of the four texts of a notice: subject or body, in one language.</summary>
internal sealed record WordsField(bool IsBody, string Language, string? Words, bool IsNeeded)
{
    public string Name => $"{(IsBody ? "body" : "subject")}-{Language}";

    public string? Text => string.IsNullOrWhiteSpace(Words) ? null : Words;

    /// <summary>What is wrong with it as a whole.</summary>
    public Refusal? Refused => Text is null
        ? !IsNeeded ? null : IsBody ? WordsRefusals.NeedsBody : WordsRefusals.NeedsSubject
        : Text.Length <= (IsBody ? NoticeWords.LongestBody : NoticeWords.LongestSubject) ? null
        : IsBody ? WordsRefusals.BodyTooLong : WordsRefusals.SubjectTooLong;

    public WordsFault FaultOf(TemplateException failed)
        => new(Name, failed.Fault.At.Line, failed.Fault.At.Column, failed.Fault.Why, failed.Fault.At.Partial);
}

/// <summary>Such a text, ready to be filled in by any number of threads.</summary>
internal sealed record ReadyField(WordsField Field, IRenderer Renderer)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-CA");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-CA");

    /// <exception cref="TemplateException">It cannot be filled in, or nothing is left of it.</exception>
    public string Subject(IReadOnlyDictionary<string, object?> model)
    {
        // French sets spaces before its marks that must not break, and they stay.
        var line = string.Join(' ', Filled(model, Escape.None).Split([' ', '\t', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
        return !string.IsNullOrWhiteSpace(line) ? line : throw new TemplateException(new Place(1, 1), WordsRefusals.NeedsSubject);
    }

    /// <exception cref="TemplateException">It cannot be filled in, or nothing is left of it.</exception>
    public BodyText Body(IReadOnlyDictionary<string, object?> model)
    {
        var body = BodyText.Read(Filled(model, Escape.Markdown));
        return body.IsEmpty ? throw new TemplateException(new Place(1, 1), WordsRefusals.NeedsBody) : body;
    }

    public void Try(IReadOnlyDictionary<string, object?> model) => _ = Field.IsBody ? (object)Body(model) : Subject(model);

    private string Filled(IReadOnlyDictionary<string, object?> model, Escape escape)
        => Renderer.Render(model, Field.Language == "fr" ? French : English, escape);
}
