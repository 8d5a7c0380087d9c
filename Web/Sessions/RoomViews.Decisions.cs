using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

internal sealed partial class RoomViews
{
    private ImmutableArray<RoomDecision> Decisions(string address, RoomReading reading)
    {
        var carriers = Carriers(reading);
        return [.. reading.Snapshot.Changes.Select(change => change.Value).OfType<DecisionView>().Select(view => Decision(address, view, reading.Mine, carriers))];
    }

    private RoomDecision Decision(string address, DecisionView view, MineView mine, ImmutableArray<Choice> carriers)
    {
        var isFacilitators = mine.Place == Place.Facilitator;
        var own = mine.MyActions.Items.Select(action => action.Id).ToHashSet();
        return new(address, view, Of(view.Words))
        {
            Actions = [.. view.Actions.Items.Select(action => new RoomAction(action, Of(action.Words), !action.IsDone && (isFacilitators || own.Contains(action.Id))))],
            IsFacilitators = isFacilitators,
            Carriers = carriers,
        };
    }

    /// <summary>None where nothing is to be decided.</summary>
    private RoomDecisionForm? DecisionForm(RoomReading reading)
    {
        var views = reading.Snapshot.Changes.Select(change => change.Value).ToList();
        var decided = views.OfType<DecisionView>().Where(decision => decision.Finality != Finality.Withdrawn).Select(decision => decision.Item).ToHashSet();
        var items = views.OfType<AgendaView>().SelectMany(agenda => agenda.Items)
            .Where(item => item.Plan.Kind == AgendaItemKind.Decision && !decided.Contains(item.Id))
            .Select(item => new Choice(item.Id.Value, Of(item.Plan.Title).Text));
        var polls = views.OfType<PollView>().Where(poll => poll.Phase == PollPhase.Closed)
            .Select(poll => new Choice(poll.Id.Value, DecisionText.ByVote.With(Of(poll.Poll.Question).Text)));
        return items.Any() ? new([.. items], [new("", DecisionText.WithoutVote), .. polls], Carriers(reading)) : null;
    }

    /// <summary>Those who can carry something: known to the collective, and here.</summary>
    private static ImmutableArray<Choice> Carriers(RoomReading reading)
        => [.. reading.People.Where(person => person.Actor.IsPerson).Select(person => new Choice(person.Actor.Value, NameOf(person))).OrderBy(person => person.Label, StringComparer.CurrentCulture)];

    private static string NameOf(AttendeeView person)
        => person.Organisation.Length == 0 || person.Organisation == person.Name ? person.Name : $"{person.Name}, {person.Organisation}";
}
