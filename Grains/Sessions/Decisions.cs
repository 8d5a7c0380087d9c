using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>What was decided, and who does what because of it.</summary>
internal sealed record Decisions
{
    public static readonly Decisions None = new();

    public ImmutableList<DecisionTaken> All { get => field ?? []; init; }

    public ImmutableList<ActionItem> Actions { get => field ?? []; init; }

    public DecisionTaken? Find(DecisionId id) => All.Find(decision => decision.Id == id);

    public ActionItem? Find(ActionId id) => Actions.Find(action => action.Id == id);

    /// <summary>What stands in an item; what was withdrawn does not.</summary>
    public DecisionTaken? In(AgendaItemId item) => All.Find(decision => decision.Draft.Item == item && decision.WithdrawnBecause is null);

    public IEnumerable<ActionItem> Of(DecisionId decision) => Actions.Where(action => action.Decision == decision);

    /// <summary>What is still to be done, what is due first before the rest.</summary>
    public IEnumerable<ActionItem> Open()
        => Actions.Where(action => !action.IsDone && Find(action.Decision)!.WithdrawnBecause is null).OrderBy(action => action.Due);

    public Decisions Evolve(DecisionEvent happened, Stamp stamp) => happened switch
    {
        Decided decided => Add(decided, stamp),
        DecisionWithdrawn withdrawn => With(Find(withdrawn.Decision)! with { WithdrawnBecause = withdrawn.Reason }),
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    public Decisions Evolve(ActionEvent happened) => happened switch
    {
        ActionDone => With(Find(happened.Action)! with { IsDone = true }),
        ActionHandedOver over => With(Find(happened.Action)! with { Owner = over.To }),
        ActionReminded => this,
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    private Decisions Add(Decided decided, Stamp stamp) => new()
    {
        All = All.Add(new(decided.Decision, decided.Draft, stamp.At, decided.ForObservers)),
        Actions = Actions.AddRange(decided.Draft.Actions.Items.Select((action, index)
            => new ActionItem(ActionId.Of(decided.Decision, index + 1), decided.Decision, action.Words, action.Owner, action.Due))),
    };

    private Decisions With(DecisionTaken decision) => this with { All = All.SetItem(All.FindIndex(it => it.Id == decision.Id), decision) };

    private Decisions With(ActionItem action) => this with { Actions = Actions.SetItem(Actions.FindIndex(it => it.Id == action.Id), action) };
}

/// <summary>One decision, in the facilitator's words.</summary>
internal sealed record DecisionTaken(DecisionId Id, DecisionDraft Draft, DateTimeOffset At, bool IsForObservers)
{
    public string? WithdrawnBecause { get; init; }
}

/// <summary>What somebody is to do.</summary>
internal sealed record ActionItem(ActionId Id, DecisionId Decision, Text Words, Actor Owner, DateOnly Due)
{
    public bool IsDone { get; init; }
}
