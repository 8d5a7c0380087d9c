using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>The words of one notice, ready for any number of readers and from any number of threads.</summary>
internal sealed class Composition(NoticeClass about, ImmutableArray<ReadyField> fields)
{
    /// <summary>A notice in the reader's language, or in the one that there is; or what stands in the way of it for this reader.</summary>
    public bool TryCompose(NoticeFacts facts, [NotNullWhen(true)] out Composed? composed, [NotNullWhen(false)] out WordsFault? fault)
    {
        var language = fields.Any(field => field.Field.IsBody && field.Field.Language == facts.Recipient.Language) ? facts.Recipient.Language : fields[0].Field.Language;
        var (model, filling) = (NoticeModel.Of(facts, language), Field(isBody: false, language));
        try
        {
            var subject = filling.Subject(model);
            filling = Field(isBody: true, language);
            (composed, fault) = (Of(subject, filling.Body(model), language, facts), null);
            return true;
        }
        catch (TemplateException failed)
        {
            (composed, fault) = (null, filling.Field.FaultOf(failed));
            return false;
        }
    }

    private Composed Of(string subject, BodyText body, string language, NoticeFacts facts)
    {
        var (footer, plain, html) = (new Footer(facts, about, facts.Recipient.Language), body.ToPlainText(), body.ToHtml());
        var answer = facts.Asks == NoticeAsks.Nothing ? null : facts.Links.Answer;
        if (answer is not null && !HasLink(plain, answer))
        {
            var words = NoticeText.AnswerOf(facts.Asks).In(language);
            plain = $"{plain}\n\n{words}{NoticeText.Colon.In(language)}{answer}";
            html = $"{html}<p>{MailPage.Link(words, answer)}</p>\n";
        }

        return new(subject, $"{plain}\n\n{footer.ToPlainText()}\n", MailPage.Of(subject, html, language, footer), answer);
    }

    /// <summary>Other links begin with this one, and do not count.</summary>
    private static bool HasLink(string text, string link)
    {
        for (var at = text.IndexOf(link, StringComparison.Ordinal); at >= 0; at = text.IndexOf(link, at + link.Length, StringComparison.Ordinal))
        {
            if (at + link.Length == text.Length || text[at + link.Length] != '/')
            {
                return true;
            }
        }

        return false;
    }

    private ReadyField Field(bool isBody, string language)
        => fields.FirstOrDefault(field => field.Field.IsBody == isBody && field.Field.Language == language)
            ?? throw new InvalidOperationException("These words were not checked: there is no subject, or no body, in a language.");
}
