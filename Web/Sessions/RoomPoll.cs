using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;

namespace Collab.Sessions;

/// <summary>A question that is put to the vote, as one reader sees it.</summary>
/// <param name="Address">The address that the room's commands begin with.</param>
/// <param name="View">As the session shows it to the reader's audience.</param>
internal sealed record RoomPoll(string Address, PollView View, Phrase Question)
{
    public string Id => View.Id.Value;

    /// <summary>The answers on offer, by the number that a ballot names them with.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    public Many<MySeatView> Seats { get; init; } = [];

    /// <summary>Whether the reader may answer it.</summary>
    public bool MayVote { get; init; }

    /// <summary>Whether the reader's secret ballot is in.</summary>
    public bool IsCast { get; init; }

    /// <summary>What the reader said before.</summary>
    public Ballot? Mine { get; init; }

    /// <summary>None where it is not shown to the reader.</summary>
    public PollResultView? Result { get; init; }

    public Many<StanceView> Stances { get; init; } = [];

    public bool IsFacilitators { get; init; }

    /// <summary>Those on the telephone whose answer a facilitator enters here; none where the reader answers.</summary>
    public IReadOnlyList<Choice> Callers { get; init; } = [];

    /// <summary>The page to come back to, where that is not the room.</summary>
    public string? Back { get; init; }

    public bool IsOpen => View.Phase == PollPhase.Open;

    public bool IsSecret => View.Poll.IsSecret;

    /// <summary>Only who answers for an organisation can take something back to its community.</summary>
    public bool CanTakeBack => View.Poll.By == VoteBy.Seat && !IsSecret;

    public bool TakesReasons => View.Poll is { Kind: PollKind.Agreement, IsSecret: false, Reasons: not Reasons.None };

    public string Turnout => View.IsAtLeast ? PollText.AtLeast.With(View.Voted) : Words.Count(View.Voted, PollText.AnsweredOne, PollText.AnsweredMany);

    public bool IsChosen(string choice) => Mine is { } ballot
        && (ballot.TakesBack ? choice == SessionFields.TakesBack : ballot.Choices.Items.Any(chosen => choice == $"{chosen}"));
}

/// <summary>The form in which a facilitator writes a poll.</summary>
/// <param name="Id">Of the form on the page.</param>
/// <param name="Poll">What is changed; none for a new one.</param>
internal sealed record RoomPollForm(string Id, string Address, Languages Languages, PollView? Poll = null)
{
    public PollDraft Draft { get; } = Poll?.Poll ?? new(PollKind.Agreement, Text.None, []);

    public string Options(Func<Text, string?> inLanguage) => string.Join('\n', Draft.Options.Items.Select(inLanguage));
}
