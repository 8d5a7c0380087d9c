using System.Text.Json.Serialization;

namespace Collab.Templates;

/// <summary>Something that happened to a template.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(TemplateWritten), "written")]
[JsonDerivedType(typeof(TemplateArchived), "archived")]
[JsonDerivedType(typeof(TemplateRestored), "restored")]
internal abstract record NoticeTemplateEvent;

internal sealed record TemplateWritten(NoticeTemplateFacts Facts) : NoticeTemplateEvent;

internal sealed record TemplateArchived : NoticeTemplateEvent;

internal sealed record TemplateRestored : NoticeTemplateEvent;
