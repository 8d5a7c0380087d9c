using System.Collections.Immutable;
using Collab.Notices;

namespace Collab.Templates;

/// <summary>A template as coordinators see it.</summary>
/// <param name="Versions">Newest first; only the last hundred are listed.</param>
[GenerateSerializer, Immutable, Alias("notice-template-view")]
public sealed record NoticeTemplateView(
    [property: Id(0)] TemplateId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] NoticeTemplateFacts Facts,
    [property: Id(3)] bool IsArchived,
    [property: Id(4)] ImmutableArray<TemplateVersion> Versions);

/// <summary>One time that a template was saved.</summary>
/// <param name="Number">From 1, in the order in which they were saved.</param>
/// <param name="Entry">By which it is read again.</param>
[GenerateSerializer, Immutable, Alias("template-version")]
public sealed record TemplateVersion(
    [property: Id(0)] int Number,
    [property: Id(1)] long Entry,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] Actor By);

/// <summary>For whom a template is tried.</summary>
/// <param name="Reader">Somebody of the collective; none for somebody invented.</param>
/// <param name="Sender">Whose name stands below it.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
[GenerateSerializer, Immutable, Alias("preview-for")]
public sealed record PreviewFor([property: Id(0)] People.PersonId? Reader, [property: Id(1)] People.PersonId? Sender, [property: Id(2)] string Language);
