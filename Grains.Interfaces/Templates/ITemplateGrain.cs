using System.Collections.Immutable;
using Collab.Directories;
using Collab.Notices;

namespace Collab.Templates;

/// <summary>A template of notices, with all its versions. Key: <c>{collective}/template/{id}</c>.</summary>
[Alias("ITemplateGrain")]
public interface ITemplateGrain : IListed
{
    /// <summary>A coordinator saves a new template, or a new version of one. Refused as long as <see cref="Check"/> finds a fault.</summary>
    [Alias("Write")]
    Task<Outcome> Write(Act act, NoticeTemplateFacts facts);

    /// <summary>Takes it out of the lists of what notices are written from; what was sent stays as it is.</summary>
    [Alias("Archive")]
    Task<Outcome> Archive(Act act);

    [Alias("Restore")]
    Task<Outcome> Restore(Act act);

    /// <summary>What has to be mended in words that need not be saved.</summary>
    [Alias("Check")]
    Task<ImmutableArray<WordsFault>> Check(NoticeTemplateFacts draft);

    /// <summary>What words that need not be saved would say, with an invented session where they speak of one.</summary>
    [Alias("Preview")]
    Task<NoticePreview> Preview(NoticeTemplateFacts draft, PreviewFor whom);

    /// <summary>None where it was never saved.</summary>
    [Alias("Look")]
    Task<NoticeTemplateView?> Look();

    /// <summary>What an earlier version said; none where there is none.</summary>
    /// <param name="entry">Of <see cref="TemplateVersion.Entry"/>.</param>
    [Alias("Version")]
    Task<NoticeTemplateFacts?> Version(long entry);
}
