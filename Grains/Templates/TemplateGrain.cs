using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.Notices;
using Orleans.Concurrency;

namespace Collab.Templates;

/// <summary>Keeps one template and its versions.</summary>
[Reentrant, GrainType("template")]
internal sealed class TemplateGrain(JournalFactory journals, Listings listings, IGrainFactory grains, Drafts drafts) : Grain, ITemplateGrain, IRemindable
{
    private Journal<NoticeTemplate, NoticeTemplateEvent> journal = null!;
    private Listing listing = null!;
    private GrainKey key;

    private TemplateId Id => new(key.Id);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = GrainKey.Parse(this.GetPrimaryKeyString());
        journal = await journals.Open<NoticeTemplate, NoticeTemplateEvent>(this);
        listing = listings.Open(this, () => NoticeTemplateViews.Listed(journal.State, Id, journal.Version));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public async Task<Outcome> Write(Act act, NoticeTemplateFacts facts)
    {
        var (roles, faults, isTaken) = (await grains.RolesOf(key.Collective, act.By), await drafts.Check(key, facts), await grains.HasPartNamedAs(key, facts));
        return await listing.Begin(() => journal.Commit(act, (it, _) => it.Write(facts, faults, roles, isTaken)));
    }

    public async Task<Outcome> Archive(Act act)
    {
        var roles = await grains.RolesOf(key.Collective, act.By);
        return await listing.Keep(() => journal.Commit(act, (it, _) => it.Archive(roles)));
    }

    public async Task<Outcome> Restore(Act act)
    {
        var (roles, isTaken) = (await grains.RolesOf(key.Collective, act.By), journal.State.Facts is { } facts && await grains.HasPartNamedAs(key, facts));
        return await listing.Keep(() => journal.Commit(act, (it, _) => it.Restore(roles, isTaken)));
    }

    public Task<ImmutableArray<WordsFault>> Check(NoticeTemplateFacts draft) => drafts.Check(key, draft);

    public Task<NoticePreview> Preview(NoticeTemplateFacts draft, PreviewFor whom) => drafts.Preview(key, draft, whom);

    public Task<NoticeTemplateView?> Look() => Task.FromResult(NoticeTemplateViews.Look(journal.State, Id, journal.Version));

    public async Task<NoticeTemplateFacts?> Version(long entry)
        => (await journal.Read(entry))?.Events.OfType<TemplateWritten>().LastOrDefault()?.Facts;

    public Task<Listed?> Summary() => Task.FromResult(NoticeTemplateViews.Listed(journal.State, Id, journal.Version));

    public Task ReceiveReminder(string reminderName, TickStatus status) => listing.Tick();
}
