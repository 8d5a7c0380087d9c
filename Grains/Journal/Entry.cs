using System.Text.Json.Serialization;

namespace Collab.Journal;

/// <summary>One decision, whole: a crash keeps all of it or nothing.</summary>
/// <param name="Version">1, 2, 3 … without a gap.</param>
/// <param name="Events">Never empty, but where the entry is too large for its page and lies in a row of its own.</param>
internal sealed record Entry<TEvent>(
    long Version,
    DateTimeOffset At,
    Actor By,
    CommandId Command,
    TEvent[] Events)
{
    /// <summary>Entries whose JSON is larger than this, in bytes, lie beside their page: that is written anew with each entry.</summary>
    public const int LargestInPage = 4 * 1024;

    [JsonIgnore]
    public Stamp Stamp => new(Version, At, By);

    [JsonIgnore]
    public bool IsAside => Events.Length == 0;

    /// <summary>The versions that lose their words by this entry.</summary>
    [JsonIgnore]
    public IEnumerable<long> Erases => Events.OfType<IErasure>().SelectMany(erasure => erasure.Erases);
}
