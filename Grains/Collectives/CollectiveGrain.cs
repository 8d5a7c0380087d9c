using System.Collections.Immutable;
using Collab.Directories;
using Collab.Journal;
using Collab.People;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Collab.Collectives;

/// <summary>Keeps one collective, and brings people's own records and what they held up to date.</summary>
[Reentrant, GrainType("collective")]
internal sealed class CollectiveGrain : Grain, ICollectiveGrain, IRemindable
{
    private readonly JournalFactory journals;
    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly Errand settling;
    private Journal<Collective, CollectiveEvent> journal = null!;

    public CollectiveGrain(JournalFactory journals, IGrainFactory grains, TimeProvider time, ILogger<CollectiveGrain> log)
    {
        (this.journals, this.grains, this.time) = (journals, grains, time);
        settling = new(this, "settling", log, Settle);
    }

    private string Tenant => GrainKey.Parse(this.GetPrimaryKeyString()).Collective;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<Collective, CollectiveEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Found(Act act, CollectiveFacts facts) => journal.Commit(act, (it, stamp) => it.Found(facts, stamp));

    public Task<Outcome> Describe(Act act, CollectiveFacts facts) => journal.Commit(act, (it, stamp) => it.Describe(facts, stamp));

    public Task<Outcome> Grant(Act act, PersonId person, Roles roles)
        => settling.After(() => journal.Commit(act, (it, stamp) => it.Grant(person, roles, stamp)));

    public Task<Outcome> Revoke(Act act, PersonId person, Roles roles)
        => settling.After(() => journal.Commit(act, (it, stamp) => it.Revoke(person, roles, stamp)));

    public Task<Outcome> Hold(Act act, Holding holding)
        => settling.Soon(() => journal.Commit(act, (it, stamp) => it.Hold(holding, stamp)));

    public Task<Outcome> Leave(Act act, PersonId person, PersonId successor)
        => settling.After(() => journal.Commit(act, (it, stamp) => it.Leave(person, successor, stamp)));

    public Task<Roles> RolesOf(PersonId person) => Task.FromResult(journal.State.RolesOf(person));

    public Task<CollectiveView?> Look()
        => Task.FromResult(journal.State.Facts is { } facts ? new CollectiveView(journal.Version, facts) : null);

    public Task<ImmutableArray<RoleHolder>> Holders() => Task.FromResult(CollectiveViews.Holders(journal.State));

    public Task ReceiveReminder(string reminderName, TickStatus status) => settling.Tick();

    private async Task<bool> Settle()
    {
        foreach (var person in journal.State.Untold.Keys)
        {
            await Tell(person);
        }

        foreach (var handover in journal.State.Handovers)
        {
            await HandOver(handover);
        }

        return journal.State is { Untold.IsEmpty: true, Handovers.IsEmpty: true };
    }

    private async Task Tell(PersonId person)
    {
        var version = journal.Version;
        var told = await grains.Person(person).Belong(time.OfSystem(), Tenant, journal.State.RolesOf(person), version);
        if (told.Kind != OutcomeKind.Unknown)
        {
            await journal.Commit(time.OfSystem(), (it, _) => it.WasTold(person, version));
        }
    }

    private async Task HandOver(Handover handover)
    {
        var thing = grains.Held(GrainKey.Parse($"{Tenant}/{handover.Thing}"));
        var over = await thing.HandOver(time.OfSystem(), handover.From, handover.To);
        if (over.Kind != OutcomeKind.Unknown)
        {
            await journal.Commit(time.OfSystem(), (it, _) => it.WasHandedOver(handover));
        }
    }
}
