using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Notices;
using Collab.People;

namespace Collab.Templates;

/// <summary>Checks and tries the words of a template that need not be saved.</summary>
internal sealed class Drafts(Composer composer, IGrainFactory grains, TimeProvider time)
{
    /// <summary>A partial has no subject, and is read as if it had one.</summary>
    private static readonly Text NoSubject = new("…", "…");

    public async Task<ImmutableArray<WordsFault>> Check(GrainKey key, NoticeTemplateFacts draft)
        => Check(draft, await grains.PartialsOf(key, draft));

    public async Task<NoticePreview> Preview(GrainKey key, NoticeTemplateFacts draft, PreviewFor whom)
    {
        var partials = await grains.PartialsOf(key, draft);
        var faults = Check(draft, partials);
        var shown = Only(draft, whom.Language);
        if (!Check(shown, partials).IsEmpty)
        {
            return new(null, faults);
        }

        return composer.Read(Whole(shown), draft.Class, partials).TryCompose(await Facts(key.Collective, whom), out var composed, out var fault)
            ? new(composed, faults)
            : new(null, [fault]);
    }

    private ImmutableArray<WordsFault> Check(NoticeTemplateFacts draft, Func<string, Text?> partials)
        => composer.Check(Whole(draft), draft.WrittenIn() is var written && written == default ? Languages.English : written, partials);

    private static NoticeWords Whole(NoticeTemplateFacts draft)
        => draft.Kind == TemplateKind.Partial ? draft.Words with { Subject = NoSubject } : draft.Words;

    /// <summary>A fault in one language does not keep the other from being shown; who reads one that is not there gets the other.</summary>
    private static NoticeTemplateFacts Only(NoticeTemplateFacts draft, string language)
    {
        var (subject, body, isFrench) = (draft.Words.Subject, draft.Words.Body, language == "fr");
        return !draft.WrittenIn().HasFlag(isFrench ? Languages.French : Languages.English) ? draft
            : draft with { Words = isFrench ? new(new(null, subject.French), new(null, body.French)) : new(new(subject.English, null), new(body.English, null)) };
    }

    /// <summary>The invented facts, with what is known of this collective and its people instead.</summary>
    private async Task<NoticeFacts> Facts(string collective, PreviewFor whom)
    {
        var sample = SampleNotice.Full(whom.Language);
        var (reader, sender) = (await Name(collective, whom.Reader), await Name(collective, whom.Sender));
        return sample with
        {
            Recipient = reader is null ? sample.Recipient : new(reader, null, whom.Language),
            Sender = sender ?? sample.Sender,
            Collective = (await grains.Collective(collective).Look())?.Facts ?? sample.Collective,
            Now = time.GetUtcNow(),
        };
    }

    /// <summary>None for somebody who is nothing to this collective, whoever asks.</summary>
    private async Task<string?> Name(string collective, PersonId? person)
        => person is { } id && await grains.Collective(collective).RolesOf(id) != Roles.None ? (await grains.Person(id).Look())?.Card?.Name : null;
}
