using Collab.Journal;
using Orleans.Concurrency;

namespace Collab.People;

/// <summary>Keeps one address.</summary>
[Reentrant, GrainType("address")]
internal sealed class AddressGrain(JournalFactory journals) : Grain, IAddressGrain
{
    private Journal<Address, AddressEvent> journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
        => journal = await journals.Open<Address, AddressEvent>(this);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        => journals.Close(this, journal);

    public Task<Outcome> Claim(Act act, PersonId person) => journal.Commit(act, (it, stamp) => it.Claim(person, stamp));

    public Task<Outcome> Release(Act act, PersonId person) => journal.Commit(act, (it, stamp) => it.Release(person, stamp));

    public Task<PersonId?> Owner() => Task.FromResult(journal.State.Owner);

    public Task<Outcome> Request(Act act, SignInHashes hashes) => journal.Commit(act, (it, stamp) => it.Request(hashes, stamp));

    public async Task<SignInAnswer> RedeemLink(Act act, string link)
        => Answer(await journal.Commit(act, (it, stamp) => it.RedeemLink(link, stamp)));

    public async Task<SignInAnswer> RedeemCode(Act act, string browser, string code)
        => Answer(await journal.Commit(act, (it, stamp) => it.RedeemCode(browser, code, stamp)));

    private SignInAnswer Answer(Outcome outcome) => SignIns.Answer(journal.State, outcome);
}
