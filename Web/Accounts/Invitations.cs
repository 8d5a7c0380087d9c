using Collab.Collectives;
using Collab.People;

namespace Collab.Accounts;

/// <summary>
/// Makes somebody known by their address, and gives them roles. Each step can be repeated: broken off between two of them, the
/// same invitation goes on where it stopped.
/// </summary>
internal sealed class Invitations(IGrainFactory grains, AccountHashes hashes, TimeProvider time)
{
    /// <param name="act">Of a coordinator, or of the system; each step derives its own id from it.</param>
    /// <param name="asId">Which id somebody new gets; by default a new one.</param>
    public async Task<Outcome> Invite(Act act, string collective, EmailAddress email, PersonCard card, Roles roles, PersonId? asId = null)
    {
        var hash = hashes.OfAddress(email);
        var address = grains.Address(hash);
        var claimed = await address.Claim(act, asId ?? PersonId.New(time));
        if (claimed.Kind == OutcomeKind.Unknown || await address.Owner() is not { } person)
        {
            return claimed;
        }

        var welcomed = await grains.Person(person).Welcome(act, card, email.Value, hash);
        return welcomed.Kind == OutcomeKind.Accepted ? await grains.Collective(collective).Grant(act, person, roles) : welcomed;
    }
}
