namespace Collab.Sessions;

/// <summary>One decision with its actions, under the key <c>decision/{id}</c>: also its line in the minutes.</summary>
/// <param name="Awaited">The organisations that took it back to their communities: what concerns them is not final before they answer.</param>
/// <param name="WithdrawnBecause">Only where it was withdrawn.</param>
[GenerateSerializer, Immutable, Alias("decision-view")]
public sealed record DecisionView(
    [property: Id(0)] DecisionId Id,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] Text Words,
    [property: Id(3)] PollId? Poll,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] Finality Finality,
    [property: Id(6)] Many<string> Awaited,
    [property: Id(7)] Many<ActionView> Actions,
    [property: Id(8)] string? WithdrawnBecause) : View;

/// <summary>What somebody is to do.</summary>
/// <param name="Owner">The name, as far as it reaches.</param>
[GenerateSerializer, Immutable, Alias("action-view")]
public sealed record ActionView(
    [property: Id(0)] ActionId Id,
    [property: Id(1)] Text Words,
    [property: Id(2)] string? Owner,
    [property: Id(3)] string Organisation,
    [property: Id(4)] DateOnly Due,
    [property: Id(5)] bool IsDone);

/// <summary>How far a decision stands.</summary>
public enum Finality
{
    /// <summary>Until the session is closed absent groups may still be heard.</summary>
    Open,

    /// <summary>Final but for what concerns the communities that have not answered.</summary>
    Awaiting,
    Final,
    Withdrawn,
}
