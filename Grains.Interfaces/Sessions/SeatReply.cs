namespace Collab.Sessions;

/// <summary>Whether somebody of a seat comes, as they said beforehand.</summary>
/// <param name="Alternate">Who comes instead, as they say it.</param>
/// <param name="At">When they said it: of two replies the later one counts, in whatever order they arrive.</param>
[GenerateSerializer, Immutable, Alias("seat-reply")]
public sealed record SeatReply([property: Id(0)] bool IsComing, [property: Id(1)] string? Alternate, [property: Id(2)] DateTimeOffset At)
{
    /// <summary>In letters, of an alternate's name.</summary>
    public const int LongestAlternate = 500;
}

/// <summary>What is expected of one person of a seat.</summary>
/// <param name="Reply">None as long as they have not answered.</param>
[GenerateSerializer, Immutable, Alias("expected-view")]
public sealed record ExpectedView([property: Id(0)] Actor Who, [property: Id(1)] SeatReply? Reply);
