using Collab.Collectives;
using Collab.Journal;

namespace Collab.Notices;

/// <summary>A notice that the service prepares by itself, as long as no person touches it.</summary>
internal sealed partial record Notice
{
    /// <summary>The same in a person's hands: from then on the service leaves it alone.</summary>
    private Notice Touched => this with { Arranged = Arranged is { } arranged ? arranged with { IsTouched = true } : null };

    /// <summary>Whether a wish finds something to do: nothing there yet, another wish that still waits, or one that was dropped.</summary>
    public bool Lacks(AutomaticNotice wish) => (Arranged, Phase) switch
    {
        (null, _) => Plan is null,
        ({ IsTouched: true }, _) => false,
        (_, NoticePhase.Waiting) => wish != Arranged.Wish,
        (_, NoticePhase.Cancelled) => Since is null,
        _ => false,
    };

    /// <param name="collective">Whom the notice names as its sender.</param>
    /// <param name="check">What is found out about its words and readers.</param>
    public Decision<NoticeEvent> Arrange(AutomaticNotice wish, string root, string key, CollectiveFacts? collective, ReleaseCheck check, Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => NoticeRefusals.NotForYou,
        _ when !Lacks(wish) => Decision.Nothing,
        _ when DueOf(wish, stamp) > wish.Latest => Drop(stamp),
        _ when root.Length == 0 => NoticeRefusals.NoAddressOfOurs,
        _ when !IsReachable(collective) => NoticeRefusals.NeedsContact,
        _ when check.Found == 0 => NoticeRefusals.NobodyThere,
        _ when check.HasFaults => NoticeRefusals.HasFaults,
        _ => Checked(wish.Plan) is { } no ? no : new NoticeArranged(wish, DueOf(wish, stamp), key, root, check.Partials, check.Found),
    };

    /// <summary>What waits ends; what a person has let go does too, because there is nothing left for it to tell of.</summary>
    public Decision<NoticeEvent> Drop(Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => NoticeRefusals.NotForYou,
        { Phase: NoticePhase.Waiting, Arranged: not null } => new NoticeDropped(),
        _ => Decision.Nothing,
    };

    private static DateTimeOffset DueOf(AutomaticNotice wish, Stamp stamp)
        => Later(wish.Due, stamp.At + (wish.Grace > Undo ? wish.Grace : Undo));

    private Notice Evolve(NoticeArranged arranged, Stamp stamp) => this with
    {
        Arranged = new(arranged.Wish),
        Plan = arranged.Wish.Plan,
        Phase = NoticePhase.Waiting,
        Due = arranged.Due,
        Ended = null,
        Key = arranged.Key,
        Root = arranged.Root,
        Partials = arranged.Partials,
        Found = arranged.Found,
        By = stamp.By,
    };
}

/// <summary>What a notice was prepared for.</summary>
/// <param name="IsTouched">Whether a person has written, taken back, let go or cancelled it since.</param>
internal sealed record Arrangement(AutomaticNotice Wish, bool IsTouched = false);
