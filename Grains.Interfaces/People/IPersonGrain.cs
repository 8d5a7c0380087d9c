using Collab.Collectives;

namespace Collab.People;

/// <summary>One person, in whichever collectives. Key: <c>~/person/{id}</c>.</summary>
[Alias("IPersonGrain")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <summary>Makes a person known, once their address was claimed for this id; somebody known already stays as they are.</summary>
    /// <param name="address">The hash under which the address is claimed.</param>
    [Alias("Welcome")]
    Task<Outcome> Welcome(Act act, PersonCard card, string email, string address);

    /// <summary>Corrects name or language; only the person does.</summary>
    [Alias("Correct")]
    Task<Outcome> Correct(Act act, PersonCard card);

    /// <summary>Told by a collective, each time that the person's roles in it change.</summary>
    [Alias("Belong")]
    Task<Outcome> Belong(Act act, string collective, Roles roles, long version);

    /// <summary>Ends every sign-in that carries this stamp, on all devices.</summary>
    [Alias("RevokeSignIns")]
    Task<Outcome> RevokeSignIns(Act act, string stamp);

    /// <summary>Gives the person's calendar feed a new address; the old one opens nothing any more.</summary>
    /// <param name="seen">The stamp of the address that is to end.</param>
    [Alias("RenewCalendar")]
    Task<Outcome> RenewCalendar(Act act, string seen);

    /// <summary>Leaves nothing but "former participant"; whoever still has a role in a collective first leaves that.</summary>
    [Alias("Delete")]
    Task<Outcome> Delete(Act act);

    /// <summary>None where nobody of this id was ever welcomed.</summary>
    [Alias("Look")]
    Task<PersonView?> Look();

    /// <summary>Lets it go from memory, unless others use it, too: for whoever asks a great many people once or twice.</summary>
    [Alias("Rest")]
    Task Rest();

    /// <summary>One step for each commit after a version: whoever relies on the stamp or the roles looks again.</summary>
    [Alias("Follow")]
    IAsyncEnumerable<Step> Follow(long after, CancellationToken stop = default);

    [Alias("Export")]
    Task<PersonExport?> Export();
}
