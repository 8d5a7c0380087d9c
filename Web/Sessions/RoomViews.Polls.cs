using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

internal sealed partial class RoomViews
{
    private ImmutableArray<RoomPoll> Polls(string address, RoomReading reading) =>
    [
        .. reading.Snapshot.Changes.Select(change => change.Value).OfType<PollView>().Select(view => Poll(address, view, reading)),
    ];

    private RoomPoll Poll(string address, PollView view, RoomReading reading)
    {
        var mine = reading.Mine;
        var vote = mine.MyVotes.Items.FirstOrDefault(vote => vote.Poll == view.Id && vote.As != CastAs.Proxy);
        return new(address, view, Of(view.Poll.Question))
        {
            Choices = [.. Choices(view.Poll)],
            Seats = view.Poll.By == VoteBy.Seat ? mine.MySeats : [],
            MayVote = view.Poll.By == VoteBy.Seat ? !mine.MySeats.Items.IsEmpty : MaySpeak(mine),
            IsCast = reading.Cast.Contains(view.Id),
            Mine = vote?.Ballot,
            Result = view.Result ?? vote?.Result,
            Stances = reading.Stances.GetValueOrDefault(view.Id, []),
            IsFacilitators = mine.Place == Place.Facilitator,
        };
    }

    /// <summary>The open polls in which somebody on the telephone may have a say, each as the form in which it is entered.</summary>
    /// <param name="callers">Those who were taken in by telephone.</param>
    public IEnumerable<RoomPoll> ByTelephone(string address, string back, Snapshot snapshot, IReadOnlyList<Choice> callers)
    {
        var views = snapshot.Changes.Select(change => change.Value).ToList();
        var seats = views.OfType<SeatView>().Select(seat => new Choice(seat.Id.Value, seat.Organisation)).ToList();
        return from poll in views.OfType<PollView>()
               where poll is { Phase: PollPhase.Open, Poll.IsSecret: false }
               let voters = poll.Poll.By == VoteBy.Seat ? seats : callers
               where voters.Count > 0
               select new RoomPoll(address, poll, Of(poll.Poll.Question)) { Choices = [.. Choices(poll.Poll)], Callers = voters, Back = back };
    }

    /// <summary>The answers that a poll offers, by the number that a ballot names them with.</summary>
    public IEnumerable<Choice> Choices(PollDraft draft) => draft.Kind switch
    {
        PollKind.Agreement =>
        [
            new("0", RoomText.Support, RoomText.SupportHint),
            new("1", RoomText.StandAside, RoomText.StandAsideHint),
            new("2", RoomText.Concern, RoomText.ConcernHint),
            new("3", RoomText.Object, RoomText.ObjectHint),
        ],
        PollKind.Temperature => Enumerable.Range(0, 5).Select(degree => new Choice($"{degree}", $"{degree + 1}", degree switch
        {
            0 => PollText.Lowest,
            4 => PollText.Highest,
            _ => null,
        })),
        _ => draft.Options.Items.Select((option, place) => new Choice($"{place}", Of(option).Text)),
    };

    /// <summary>A sentence that stands beside a poll, and in the minutes.</summary>
    public static string Says(string note) => note switch
    {
        PollNotes.NotConsent => RoomText.NotConsent,
        PollNotes.SilenceIsNotAgreement => PollText.NotAgreement,
        PollNotes.FinalWhenCast => PollText.FinalWhenCast,
        PollNotes.UnanimityReveals => PollText.UnanimityReveals,
        _ => "",
    };

    /// <summary>What somebody chose, why, and with what right.</summary>
    public static string Says(StanceView stance, ImmutableArray<Choice> choices)
    {
        var chosen = stance.Ballot.TakesBack ? RoomText.TakeBack : string.Join(", ", stance.Ballot.Choices.Items.Select(choice => choices[choice].Label));
        var right = stance.As switch
        {
            CastAs.Proxy => PollText.ByProxy,
            CastAs.Substitute => PollText.BySubstitute,
            CastAs.Telephone => PollText.ByTelephone,
            _ => null,
        };
        string?[] notes = [right, stance.Counts ? null : PollText.Unconfirmed];
        var noted = string.Join(", ", notes.OfType<string>());
        return $"{chosen}{(noted.Length > 0 ? $" ({noted})" : "")}{(stance.Ballot.Reason is { } reason ? $". {reason}" : "")}";
    }

    private static bool MaySpeak(MineView mine) => mine.Place is Place.Facilitator or Place.Participant or Place.Posting or Place.Substitute;
}
