using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who speaks, who waits to, and how turns and time were shared. A voice is an organisation, or a person without one.</summary>
internal sealed record Floor
{
    /// <summary>Begins the voice of a person who has no organisation.</summary>
    public const char Alone = '~';

    public static readonly Floor Empty = new();

    /// <summary>In the order of raising.</summary>
    public ImmutableList<Hand> Hands { get => field ?? []; init; }

    public Turn? Turn { get; init; }

    /// <summary>Rises whenever a turn begins or ends.</summary>
    public int Moves { get; init; }

    public int OutOfOrder { get; init; }

    public ImmutableDictionary<string, Share> Shares { get => field ?? ImmutableDictionary<string, Share>.Empty; init; }

    /// <summary>The turns that each voice took in earlier sessions of the series.</summary>
    public ImmutableDictionary<string, int> BroughtForward { get => field ?? ImmutableDictionary<string, int>.Empty; init; }

    public ImmutableHashSet<string> FirstVoices { get => field ?? []; init; }

    /// <summary>First voice first, then who has had the fewest turns in the series, then the time of raising.</summary>
    public IEnumerable<Hand> Queue()
        => Hands.OrderByDescending(hand => FirstVoices.Contains(hand.Voice)).ThenBy(hand => TurnsInSeries(hand.Voice));

    public int TurnsInSeries(string voice) => BroughtForward.GetValueOrDefault(voice) + ShareOf(voice).Turns;

    public Share ShareOf(string voice) => Shares.GetValueOrDefault(voice, Share.None);

    public Hand? HandOf(Actor actor) => Hands.Find(hand => hand.Of == actor);

    public Floor Evolve(FloorEvent happened, Stamp stamp) => happened switch
    {
        HandRaised raised => this with { Hands = Hands.Add(new(raised.Of, raised.Voice)) },
        HandLowered lowered => Without(lowered.Of),
        TurnBegan began => Begin(began, stamp),
        TurnEnded => End(stamp),
        FirstVoicesNamed named => this with { FirstVoices = [.. named.Organisations] },
        BalanceBroughtForward balance => this with { BroughtForward = balance.Turns.Items.ToImmutableDictionary(taken => taken.Organisation, taken => taken.Turns) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };

    /// <summary>After the live part nobody speaks and nobody waits.</summary>
    public Floor Clear(Stamp stamp) => End(stamp) with { Hands = [] };

    public Floor End(Stamp stamp) => Turn is null ? this : this with
    {
        Moves = Moves + 1,
        Turn = null,
        Shares = Shares.SetItem(Turn.Voice, ShareOf(Turn.Voice).With(stamp.At - Turn.Since)),
    };

    /// <summary>Whoever may not speak any more has no hand up and no turn.</summary>
    public Floor Without(Actor actor, Stamp stamp) => (Turn?.Speaker == actor ? End(stamp) : this).Without(actor);

    private Floor Without(Actor actor) => this with { Hands = Hands.RemoveAll(hand => hand.Of == actor) };

    private Floor Begin(TurnBegan began, Stamp stamp) => Without(began.Speaker) with
    {
        Moves = Moves + 1,
        OutOfOrder = OutOfOrder + (began.IsOutOfOrder ? 1 : 0),
        Turn = new(began.Speaker, began.Voice, stamp.At, began.IsOutOfOrder),
        Shares = Shares.SetItem(began.Voice, ShareOf(began.Voice).WithTurn()),
    };
}

/// <summary>A hand that is up.</summary>
internal sealed record Hand(Actor Of, string Voice);

/// <summary>Who speaks now.</summary>
internal sealed record Turn(Actor Speaker, string Voice, DateTimeOffset Since, bool IsOutOfOrder);

/// <summary>One voice's part of this session.</summary>
internal sealed record Share(int Turns, TimeSpan Spoken)
{
    public static readonly Share None = new(0, TimeSpan.Zero);

    public Share WithTurn() => this with { Turns = Turns + 1 };

    public Share With(TimeSpan spoken) => this with { Spoken = Spoken + spoken };
}
