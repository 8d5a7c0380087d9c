using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Orleans.Concurrency;

namespace Collab.Notices;

/// <summary>Keeps the audiences that a collective's coordinators saved.</summary>
[Reentrant, GrainType("saved-audiences")]
internal sealed class SavedAudiencesGrain(JournalFactory journals, IGrainFactory grains) : Grain, ISavedAudiencesGrain
{
    private Journal<SavedAudiences, SavedAudiencesEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<SavedAudiences, SavedAudiencesEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Save(Act act, AudienceId id, Text name, NoticeAudience audience) => Do(act, (it, roles) => it.Save(id, name, audience, roles));

    public Task<Outcome> Rename(Act act, AudienceId id, Text name) => Do(act, (it, roles) => it.Rename(id, name, roles));

    public Task<Outcome> Remove(Act act, AudienceId id) => Do(act, (it, roles) => it.Remove(id, roles));

    public async Task<ImmutableArray<SavedAudience>> Look(Actor reader) => SavedAudiences.IsCoordinator(await Roles(reader)) ? [.. journal.State.All] : [];

    private async Task<Outcome> Do(Act act, Func<SavedAudiences, Roles, Decision<SavedAudiencesEvent>> rule)
    {
        var roles = await Roles(act.By);
        return await journal.Commit(act, (it, _) => rule(it, roles));
    }

    private ValueTask<Roles> Roles(Actor actor) => grains.RolesOf(GrainKey.Parse(this.GetPrimaryKeyString()).Collective, actor);
}
