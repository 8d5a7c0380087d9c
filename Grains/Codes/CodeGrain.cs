using Collab.Journal;
using Orleans.Concurrency;

namespace Collab.Codes;

/// <summary>Keeps one code.</summary>
[Reentrant, GrainType("code")]
internal sealed class CodeGrain(JournalFactory journals) : Grain, ICodeGrain
{
    private Journal<Code, CodeEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<Code, CodeEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Assign(Act act, string session) => journal.Commit(act, (it, stamp) => it.Assign(session, stamp));

    public Task<Outcome> Revoke(Act act, string session) => journal.Commit(act, (it, stamp) => it.Revoke(session, stamp));

    public Task<string?> Session() => Task.FromResult(journal.State.Opens());
}
