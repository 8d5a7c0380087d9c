using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>One post, and what became of it.</summary>
/// <param name="Ordinal">The place in the order of entering, from 0.</param>
/// <param name="Author">For an anonymous post only the hash of the token that its author's browser keeps.</param>
/// <param name="At">None for an anonymous post.</param>
/// <param name="Heard">How far its words reach: set when they were entered, whatever the door says later.</param>
/// <param name="Named">How far its author's name reaches.</param>
/// <param name="Votes">How many people stand behind it, its author among them.</param>
internal sealed record Post(
    PostId Id,
    int Ordinal,
    Actor Author,
    PostKind Kind,
    string Words,
    string Language,
    DateTimeOffset? At,
    Circle Heard,
    Circle Named,
    int Votes = 1)
{
    /// <summary>The facilitator who entered it for its author.</summary>
    public Actor? EnteredBy { get; init; }

    public AgendaItemId? Item { get; init; }

    /// <summary>Never <see cref="Sessions.Standing.Held"/>: a flag covers the standing, and leaves it as it was when it goes.</summary>
    public Standing Standing { get; init; }

    /// <summary>Approved by a facilitator: what the projector may show.</summary>
    public bool IsApproved { get; init; }

    /// <summary>People saw it once, so that a placeholder stays when its words go.</summary>
    public bool WasShown { get; init; }

    public bool IsFlagged { get; init; }

    /// <summary>Whoever flagged it; each person's flag is judged once.</summary>
    public ImmutableHashSet<Actor> Flaggers { get => field ?? []; init; }

    public Judgement? Judgement { get; init; }

    public Translation? Translation { get; init; }

    public Lane Lane { get; init; }

    public QuestionEnd? End { get; init; }

    /// <summary>The versions of the entries that hold words of or about this post: what an erasure must reach.</summary>
    public ImmutableList<long> Told { get => field ?? []; init; }

    /// <summary>The standing that people see.</summary>
    public Standing Seen() => IsFlagged && Standing != Standing.Erased ? Standing.Held : Standing;

    public bool IsShown() => Seen() == Standing.Shown;

    /// <summary>Whether people may still stand behind it.</summary>
    public bool TakesVotes() => IsShown() && End is null;

    public bool IsOpenQuestion() => IsQuestion() && End is null;

    /// <summary>A question that counts: not what was withdrawn, nor what was erased before it ended.</summary>
    public bool IsQuestion() => Kind == PostKind.Question && Standing != Standing.Withdrawn && (Standing != Standing.Erased || End is not null);

    public Post Ended(QuestionEnd end) => this with { End = end, Lane = Lane.Done };

    public Post ToldIn(Stamp stamp) => this with { Told = Told.Add(stamp.Version) };

    public Post WithoutWords() => this with
    {
        Words = "",
        Translation = null,
        End = End is { } end ? end with { Answer = null, Reason = null } : null,
        Standing = Standing.Erased,
    };
}

/// <summary>Who hid or erased a post, and why.</summary>
internal sealed record Judgement(Actor By, string Reason);

/// <summary>The same words in another language, and who put them so.</summary>
internal sealed record Translation(string Words, string Language, Actor By);

/// <summary>How a question ended.</summary>
internal sealed record QuestionEnd(
    Ending How,
    DateTimeOffset At,
    Passage? Answer = null,
    DateOnly? Due = null,
    PostId? Into = null,
    string? Reason = null);
