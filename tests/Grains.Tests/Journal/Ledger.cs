using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Collab.Journal;

/// <summary>A small journaled state: up to six words, each said once, and a count of everything that happened.</summary>
internal sealed record Ledger(ImmutableSortedDictionary<string, Said> Words, int Happened) : IJournaled<Ledger, LedgerEvent>
{
    public const int Room = 6;

    public static readonly Refusal Full = new("ledger.full");
    public static readonly Refusal NotSaid = new("ledger.not-said");

    public static string Kind => "ledger";

    public static Ledger Empty { get; } = new(ImmutableSortedDictionary<string, Said>.Empty, 0);

    public Decision<LedgerEvent> Say(string word, string text) => this switch
    {
        _ when Words.ContainsKey(word) => Decision.Nothing,
        { Words.Count: >= Room } => Full,
        _ => new WordSaid(word, text),
    };

    public Decision<LedgerEvent> Unsay(string word)
        => Words.TryGetValue(word, out var said) ? new WordUnsaid(said.Version) : NotSaid;

    /// <summary>Two events of one decision: either both are there or neither.</summary>
    public Decision<LedgerEvent> Replace(string word, string by, string text) => this switch
    {
        _ when Words.ContainsKey(by) => Decision.Nothing,
        _ when !Words.TryGetValue(word, out var said) => NotSaid,
        { } => new LedgerEvent[] { new WordUnsaid(Words[word].Version), new WordSaid(by, text) },
    };

    public Ledger Evolve(LedgerEvent happened, Stamp stamp) => happened switch
    {
        WordSaid { Word: { } word, Text: { } text } => With(Words.Add(word, new(stamp.Version, text))),
        WordSaid or Counted => With(Words),
        WordUnsaid unsaid => With(Without(unsaid.Said)),
        WordsErased erased => With(erased.Versions.Aggregate(Words, (words, version) => words.RemoveRange(SaidAt(version)))),
        _ => throw new InvalidOperationException($"{happened} is unknown."),
    };

    public bool Equals(Ledger? other)
        => other is not null && Happened == other.Happened && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Words.Count, Happened);

    private Ledger With(ImmutableSortedDictionary<string, Said> words) => new(words, Happened + 1);

    private ImmutableSortedDictionary<string, Said> Without(long version) => Words.RemoveRange(SaidAt(version));

    private IEnumerable<string> SaidAt(long version) => Words.Where(pair => pair.Value.Version == version).Select(pair => pair.Key);
}

internal sealed record Said(long Version, string Text);

/// <summary>The same ledger, of which only the present counts.</summary>
internal sealed record Slate(Ledger Ledger) : IJournaled<Slate, LedgerEvent>
{
    public static string Kind => "slate";

    public static bool KeepsHistory => false;

    public static Slate Empty { get; } = new(Ledger.Empty);

    public Slate Evolve(LedgerEvent happened, Stamp stamp) => new(Ledger.Evolve(happened, stamp));
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WordSaid), "word-said")]
[JsonDerivedType(typeof(WordUnsaid), "word-unsaid")]
[JsonDerivedType(typeof(Counted), "counted")]
[JsonDerivedType(typeof(WordsErased), "words-erased")]
internal abstract record LedgerEvent;

internal sealed record WordSaid(string? Word, string? Text) : LedgerEvent, IErasable<LedgerEvent>
{
    public LedgerEvent Erased() => new WordSaid(null, null);
}

internal sealed record WordUnsaid(long Said) : LedgerEvent;

internal sealed record Counted : LedgerEvent;

internal sealed record WordsErased(ImmutableArray<long> Versions) : LedgerEvent, IErasure
{
    [JsonIgnore]
    public IEnumerable<long> Erases => Versions;

    public bool Equals(WordsErased? other) => other is not null && Versions.SequenceEqual(other.Versions);

    public override int GetHashCode() => Versions.Length;
}
