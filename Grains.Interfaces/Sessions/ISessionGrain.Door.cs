using System.Collections.Immutable;

namespace Collab.Sessions;

public partial interface ISessionGrain
{
    /// <summary>Comes in as a member of the collective, or corrects one's card.</summary>
    [Alias("Enter")]
    Task<Outcome> Enter(Act act, Card card);

    /// <summary>Looks up what somebody is to the collective: that may have changed since they came in.</summary>
    [Alias("Recognise")]
    Task<Outcome> Recognise(Actor actor);

    /// <summary>Comes in as a guest, as far as the door lets guests in.</summary>
    [Alias("EnterByCode")]
    Task<Outcome> EnterByCode(Act act, string code, Card card);

    /// <summary>Lets a guest watch or post.</summary>
    [Alias("LetIn")]
    Task<Outcome> LetIn(Act act, Actor guest, Place place);

    /// <summary>Takes in somebody who is on the telephone only; <see cref="Actor.Caller"/> of <see cref="Outcome.MadeId"/> names them.</summary>
    [Alias("AddCaller")]
    Task<Outcome> AddCaller(Act act, Card card);

    [Alias("AnnounceObserver")]
    Task<Outcome> AnnounceObserver(Act act, Actor observer, string name, string organisation);

    [Alias("SetDoor")]
    Task<Outcome> SetDoor(Act act, DoorSettings settings);

    /// <summary>Locked, nobody new comes in but facilitators.</summary>
    [Alias("Lock")]
    Task<Outcome> Lock(Act act, bool isLocked);

    /// <summary>Makes a new code; the old one opens nothing any more.</summary>
    [Alias("RenewCode")]
    Task<Outcome> RenewCode(Act act);

    /// <summary>From then on a post is shown once the facilitator approved it.</summary>
    [Alias("RequireApproval")]
    Task<Outcome> RequireApproval(Act act, bool isRequired);

    [Alias("PauseAnonymous")]
    Task<Outcome> PauseAnonymous(Act act, bool isPaused);

    /// <summary>Those who came in, for the facilitator: a page after an actor, in the order of their ids.</summary>
    [Alias("Attendees")]
    Task<ImmutableArray<AttendeeView>> Attendees(Actor reader, Actor? after);
}
