using Collab.Journal;

namespace Collab.Sessions;

/// <summary>A session's plan, and where in its life it is.</summary>
/// <param name="Plan">None before the session was drafted.</param>
internal sealed record Life(SessionPlan? Plan, Phase Phase, DateTimeOffset? LiveAt = null, DateTimeOffset? WindowUntil = null)
{
    public static readonly Life Unborn = new(null, Phase.Draft);

    public Life Evolve(LifeEvent happened, Stamp stamp) => happened switch
    {
        SessionDrafted drafted => new(drafted.Plan, Phase.Draft),
        SessionRevised revised => this with { Plan = revised.Plan },
        EndMoved moved => this with { Plan = Plan! with { Ends = moved.Ends } },
        TakenOver => this with { Plan = Plan! with { Facilitators = Plan.Facilitators.Add(stamp.By) } },
        FacilitatorReplaced replaced => this with { Plan = Plan! with { Facilitators = [.. Plan.Facilitators.Remove(replaced.From).Remove(replaced.To), replaced.To] } },
        SessionScheduled => this with { Phase = Phase.Scheduled },
        LobbyOpened => this with { Phase = Phase.Lobby },
        WentLive => this with { Phase = Phase.Live, LiveAt = stamp.At },
        WindowOpened opened => this with { Phase = Phase.OpenWindow, WindowUntil = opened.Until },
        SessionClosed => this with { Phase = Phase.Closed },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}
