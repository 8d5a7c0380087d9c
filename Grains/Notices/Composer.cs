using System.Collections.Immutable;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>Reads the words of notices: says what is wrong with them, or makes them ready to be filled in.</summary>
internal sealed class Composer(ITemplateEngine engine)
{
    /// <summary>What has to be mended, at most one fault in a field: read first, then tried with invented facts.</summary>
    /// <param name="languages">Those that there must be words in; what there is in another one is checked too.</param>
    /// <param name="partials">The texts that may be included, by name; each language takes the words in it.</param>
    /// <param name="aboutSession">Whether the notice is about a session, whose fields it can name.</param>
    public ImmutableArray<WordsFault> Check(NoticeWords words, Languages languages, Func<string, Text?>? partials = null, bool aboutSession = true)
        => [.. Faults(words, languages, partials, aboutSession)];

    /// <summary>Makes words ready that have no fault.</summary>
    /// <exception cref="TemplateException">They have one.</exception>
    public Composition Read(NoticeWords words, NoticeClass about, Func<string, Text?>? partials = null)
        => new(about, [.. Written(words, Languages.Both).Where(field => field.Text is not null).Select(field => new ReadyField(field, engine.Prepare(Read(field, partials))))]);

    private IEnumerable<WordsFault> Faults(NoticeWords words, Languages languages, Func<string, Text?>? partials, bool aboutSession)
    {
        foreach (var field in Written(words, languages))
        {
            if (Fault(field, partials, aboutSession) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private WordsFault? Fault(WordsField field, Func<string, Text?>? partials, bool aboutSession)
    {
        if (field.Refused is { } why)
        {
            return new(field.Name, 1, 1, why);
        }

        if (field.Text is null)
        {
            return null;
        }

        try
        {
            var template = Read(field, partials);
            var ready = new ReadyField(field, engine.Prepare(template));
            foreach (var facts in SampleNotice.All(field.Language, aboutSession))
            {
                var model = NoticeModel.Of(facts, field.Language);
                new FieldCheck(model).Look(template.Statements);
                ready.Try(model);
            }

            return TextGuard.FindInNotice(field.Text) is { } found ? new(field.Name, 1, 1, TextRefusals.MayIdentifyChild(found)) : null;
        }
        catch (TemplateException failed)
        {
            return field.FaultOf(failed);
        }
    }

    private static Template Read(WordsField field, Func<string, Text?>? partials)
        => Template.Read(field.Text!, name => partials?.Invoke(name)?.In(field.Language));

    private static IEnumerable<WordsField> Written(NoticeWords words, Languages needed) =>
    [
        new(false, "en", words.Subject.English, needed.HasFlag(Languages.English)),
        new(false, "fr", words.Subject.French, needed.HasFlag(Languages.French)),
        new(true, "en", words.Body.English, needed.HasFlag(Languages.English)),
        new(true, "fr", words.Body.French, needed.HasFlag(Languages.French)),
    ];
}
