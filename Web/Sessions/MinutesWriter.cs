using System.Collections.Immutable;
using Collab.Layout;

namespace Collab.Sessions;

/// <summary>Puts minutes into the reader's words.</summary>
internal sealed class MinutesWriter(RoomViews views, Here here)
{
    public MinutesDocument Write(MinutesView minutes) => new(
        MinutesText.Title.With(views.Of(minutes.Title).Text),
        Standing(minutes.Approval),
        [.. Sections(minutes).Where(section => !section.Lines.IsEmpty)]);

    private IEnumerable<MinutesSection> Sections(MinutesView minutes) =>
    [
        new(MinutesText.Decisions, [.. minutes.Decisions.Items.Select(Decision)]),
        new(MinutesText.Votes, [.. minutes.Polls.Items.Select(Poll)]),
        new(MinutesText.Agenda, [.. minutes.Items.Items.Select(Item)]),
        new(MinutesText.Questions, [.. Questions(minutes.Questions)]),
        new(MinutesText.Floor, [.. Floor(minutes.Floor)]),
        new(MinutesText.Came, [.. Came(minutes)]),
        new(MinutesText.Notes, [.. minutes.Annotations.Items.Select(Note), .. minutes.Notes.Items.Select(note => new MinutesLine(RoomViews.Says(note)))]),
    ];

    private string Standing(ApprovalView? approval) => approval switch
    {
        null => MinutesText.NotApproved,
        { By: { } by } => MinutesText.ApprovedBy.With(by, At(approval.At)),
        _ => MinutesText.ApprovedAt.With(At(approval.At)),
    };

    private MinutesLine Decision(DecisionView decision)
    {
        var shown = new RoomDecision("", decision, views.Of(decision.Words));
        return Line(shown.Words) with
        {
            Beneath =
            [
                new(shown.Standing.Text),
                .. decision.Actions.Items.Select(action => Action(new(action, views.Of(action.Words), false))),
            ],
        };
    }

    private static MinutesLine Action(RoomAction action) => new(action.View.IsDone
        ? MinutesText.ActionDone.With(action.Owner, action.Words.Text)
        : MinutesText.ActionLine.With(action.Owner, action.Words.Text, Moments.Date(action.View.Due)));

    private MinutesLine Poll(MinutesPoll minuted)
    {
        var poll = minuted.Poll;
        var choices = views.Choices(poll.Poll).ToImmutableArray();
        return Line(views.Of(poll.Poll.Question)) with
        {
            Beneath =
            [
                .. poll.Result?.Counts.Items.Select((count, choice) => new MinutesLine(MinutesText.CountLine.With(choices[choice].Label, count))) ?? [],
                .. poll.Result is { } result ? Beside(poll, result) : [],
                .. minuted.Stances.Items.Select(stance => new MinutesLine(MinutesText.CountLine.With(
                    stance.Organisation.Length > 0 ? stance.Organisation : PollText.Somebody,
                    RoomViews.Says(stance, choices)))),
            ],
        };
    }

    private static IEnumerable<MinutesLine> Beside(PollView poll, PollResultView result)
    {
        string?[] lines =
        [
            result.IsWithheld ? PollText.Withheld : null,
            result.DidNotTakePart is { } silent ? PollText.DidNotTakePart.With(silent) : null,
            result.IsQuorate is { } quorate ? (quorate ? PollText.QuorumReached : PollText.QuorumMissed).With(poll.Poll.Quorum) : null,
            result.TookBack.Items.IsEmpty ? null : PollText.TookBack.With(string.Join(", ", result.TookBack.Items)),
        ];
        return lines.OfType<string>().Select(line => new MinutesLine(line));
    }

    private MinutesLine Item(MinutesItem item)
    {
        var title = views.Of(item.Title);
        return item.Presenter is { } presenter ? new(MinutesText.PresentedBy.With(title.Text, presenter), title.Lang) : Line(title);
    }

    private static IEnumerable<MinutesLine> Questions(LedgerView questions)
    {
        (string Text, int Count)[] lines =
        [
            (MinutesText.Asked, questions.Asked),
            (MinutesText.AnsweredLive, questions.AnsweredLive),
            (MinutesText.AnsweredInWriting, questions.AnsweredInWriting),
            (MinutesText.Promised, questions.Promised),
            (MinutesText.Merged, questions.Merged),
            (MinutesText.Declined, questions.Declined),
            (MinutesText.StillOpen, questions.Open),
        ];
        return lines.Select(line => new MinutesLine(line.Text.With(line.Count)))
            .Concat(questions.MedianMinutes is { } median ? [new(MinutesText.Median.With(Math.Ceiling(median)))] : []);
    }

    private static IEnumerable<MinutesLine> Floor(BalanceView floor) =>
    [
        new(MinutesText.Turns.With(floor.Turns, floor.Organisations)),
        .. floor.FirstVoices > 0 ? [new(MinutesText.FirstVoices.With(floor.FirstVoicesHeard, floor.FirstVoices))] : Array.Empty<MinutesLine>(),
        .. floor.OutOfOrder > 0 ? [new(MinutesText.OutOfOrder.With(floor.OutOfOrder))] : Array.Empty<MinutesLine>(),
    ];

    private IEnumerable<MinutesLine> Came(MinutesView minutes) =>
    [
        new(MinutesText.CountLine.With(MinutesText.Began, At(minutes.Began))),
        .. minutes.Ended is { } ended ? [new(MinutesText.CountLine.With(MinutesText.Ended, At(ended)))] : Array.Empty<MinutesLine>(),
        .. minutes.Attendance.Items.Select(line => new MinutesLine(line.Names.Items.IsEmpty
            ? MinutesText.CameLine.With(line.Organisation, line.Count)
            : MinutesText.CameNamed.With(line.Organisation, line.Count, string.Join(", ", line.Names.Items)))),
        .. minutes.Observers.Items.IsEmpty ? [] : new MinutesLine[] { new(MinutesText.Observers.With(string.Join(", ", minutes.Observers.Items))) },
    ];

    private MinutesLine Note(AnnotationView note)
    {
        var words = views.Of(note.Words);
        return new(note.By is { } by ? MinutesText.NoteBy.With(words.Text, by, At(note.At)) : MinutesText.NoteAt.With(words.Text, At(note.At)), words.Lang);
    }

    private string At(DateTimeOffset moment) => Moments.Full(moment, here.Zone);

    private static MinutesLine Line(Phrase phrase) => new(phrase.Text, phrase.Lang);
}
