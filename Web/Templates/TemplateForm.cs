using Collab.Layout;
using Collab.Live;
using Collab.Notices;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Collab.Templates;

/// <summary>Reads the form of a template.</summary>
internal static class TemplateForm
{
    /// <summary>What a page that comes back keeps as it was typed.</summary>
    public static readonly string[] Typed = ["name-en", "name-fr", "kind", "class", "subject-en", "subject-fr", "body-en", "body-fr", "language", "reader"];

    /// <exception cref="UnusableField">No form of ours sends this.</exception>
    public static NoticeTemplateFacts Read(IFormCollection form)
    {
        var fields = Fields.Of(form);
        var kind = fields.ChoiceOr("kind", TemplateKind.Notice);
        return new(
            new(fields.TextOrNull("name-en"), fields.TextOrNull("name-fr")),
            kind,
            fields.ChoiceOr("class", NoticeClass.Membership),
            new(kind == TemplateKind.Partial ? Text.None : Words(form, "subject"), Words(form, "body")));
    }

    /// <summary>What a fault of a template says, and of which field.</summary>
    public static string Says(WordsFault fault) => Says(fault, NameOf(fault.Field));

    /// <summary>What a fault says of a field that is called so.</summary>
    public static string Says(WordsFault fault, string field)
    {
        var why = RefusalText.Of(fault.Why);
        return fault switch
        {
            { Partial: { } partial } => TemplatesText.FaultInPartial.With(field, fault.Line, fault.Column, why, partial),
            _ when fault.Why.Code.StartsWith("template.", StringComparison.Ordinal) => TemplatesText.FaultAt.With(field, fault.Line, fault.Column, why),
            _ => TemplatesText.Fault.With(field, why),
        };
    }

    /// <summary>As they were typed, with the lines and columns that faults are told by.</summary>
    private static Text Words(IFormCollection form, string name) => new(Words(form[$"{name}-en"]), Words(form[$"{name}-fr"]));

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").TrimEnd();

    private static string NameOf(string field) => field switch
    {
        "subject-en" => TemplatesText.SubjectEnglish,
        "subject-fr" => TemplatesText.SubjectFrench,
        "body-en" => TemplatesText.BodyEnglish,
        _ => TemplatesText.BodyFrench,
    };
}
