using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Minutes are edited only by annotation, and approved by the chair: whoever facilitates.</summary>
internal sealed partial record Session
{
    public Minutes Minutes { get => field ?? Minutes.Blank; init; }

    public Decision<SessionEvent> Annotate(Text words, Stamp stamp) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        < Phase.OpenWindow => SessionRefusals.NotYet,
        Phase.MinutesApproved => SessionRefusals.MinutesAreApproved,
        _ when Minutes.Annotations.LastOrDefault() is { } last && last.Words == words && last.By == stamp.By => Decision.Nothing,
        _ when Minutes.Annotations.Count >= MinutesLimits.Annotations => SessionRefusals.TooManyAnnotations,
        _ when Flaw(words, MinutesLimits.Words, SessionRefusals.AnnotationTooLong) is { } flaw => flaw,
        _ => new MinutesAnnotated(words),
    };

    public Decision<SessionEvent> ApproveMinutes(Stamp stamp) => Life.Phase switch
    {
        _ when !Facilitates(stamp.By) => SessionRefusals.NotFacilitator,
        Phase.MinutesApproved => Decision.Nothing,
        < Phase.Closed => SessionRefusals.NotYet,
        _ when Life.LiveAt is null => SessionRefusals.Over,
        _ when Uncounted().Any() => SessionRefusals.BallotsUncounted,
        _ => new MinutesApproved(),
    };

    /// <summary>How near a reader is to what was said here.</summary>
    public Circle CircleOf(Actor reader, Circle otherwise) => PlaceOf(reader) switch
    {
        Place.Facilitator => Circle.Facilitators,
        Place.Observing => Circle.Observers,
        null or Place.Waiting => otherwise > Circle.Collective ? otherwise : Circle.Collective,
        _ => Circle.Participants,
    };
}
