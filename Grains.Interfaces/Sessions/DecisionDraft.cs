namespace Collab.Sessions;

/// <summary>What was decided in an item, as the facilitator words it.</summary>
/// <param name="Poll">The closed poll that it rests on, if there was one.</param>
[GenerateSerializer, Immutable, Alias("decision-draft")]
public sealed record DecisionDraft(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] Text Words,
    [property: Id(2)] Many<ActionDraft> Actions,
    [property: Id(3)] PollId? Poll = null);

/// <summary>Who does what until when.</summary>
[GenerateSerializer, Immutable, Alias("action-draft")]
public sealed record ActionDraft([property: Id(0)] Text Words, [property: Id(1)] Actor Owner, [property: Id(2)] DateOnly Due);

/// <summary>How much is decided in one session, and when its actions are called to mind.</summary>
public static class DecisionLimits
{
    public const int Decisions = 50;

    /// <summary>Of one decision.</summary>
    public const int Actions = 20;

    /// <summary>In letters, of a decision or an action.</summary>
    public const int Words = 1000;

    /// <summary>So many days before it is due the owner is reminded of an action.</summary>
    public const int ReminderDays = 3;

    /// <summary>Noon by UTC is the morning all over Ontario.</summary>
    public static readonly TimeOnly ReminderTime = new(12, 0);
}
