namespace Collab.Sessions;

/// <summary>One item of the agenda, and when it was the current one last.</summary>
/// <param name="Extra">Minutes given beyond the plan.</param>
internal sealed record AgendaItem(
    AgendaItemId Id,
    AgendaItemPlan Plan,
    int Extra = 0,
    DateTimeOffset? Began = null,
    DateTimeOffset? Ended = null)
{
    /// <summary>When its time is up; an opening takes as long as it takes.</summary>
    public DateTimeOffset? Due() => Plan.Kind == AgendaItemKind.Opening ? null : Began?.AddMinutes(Plan.Minutes + Extra);
}
