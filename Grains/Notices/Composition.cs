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
        var footer = new Footer(facts, about, facts.Recipient.Language);
        return new(subject, $"{body.ToPlainText()}\n\n{footer.ToPlainText()}\n", MailPage.Of(subject, body.ToHtml(), language, footer));
    }

    private ReadyField Field(bool isBody, string language)
        => fields.FirstOrDefault(field => field.Field.IsBody == isBody && field.Field.Language == language)
            ?? throw new InvalidOperationException("These words were not checked: there is no subject, or no body, in a language.");
}
