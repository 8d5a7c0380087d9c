using Collab.Directories;

namespace Collab.Templates;

/// <summary>What is seen of a template.</summary>
internal static class NoticeTemplateViews
{
    public const string PartialTag = "kind:partial";
    public const string ArchivedTag = "archived";

    public static NoticeTemplateView? Look(NoticeTemplate template, TemplateId id, long version)
        => template.Facts is { } facts ? new(id, version, facts, template.IsArchived, [.. template.Versions]) : null;

    /// <summary>The line in the collective's list; it is found by its name and its subject.</summary>
    public static Listed? Listed(NoticeTemplate template, TemplateId id, long version) => template.Facts is not { } facts ? null : new(
        id.Value,
        version,
        facts.Name,
        template.Versions[0].At,
        [
            facts.Kind == TemplateKind.Partial ? PartialTag : "kind:notice",
            .. template.IsArchived ? new[] { ArchivedTag } : [],
        ],
        $"{facts.Words.Subject.English} {facts.Words.Subject.French}",
        [new("class", facts.Class.ToString()), new("languages", facts.WrittenIn().ToString())]);
}
