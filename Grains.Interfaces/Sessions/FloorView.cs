namespace Collab.Sessions;

/// <summary>Who speaks and who waits to, under the key <c>floor</c>.</summary>
/// <param name="Queue">In the order of speaking, at most <see cref="FloorLimits.ShownHands"/>.</param>
/// <param name="Waiting">How many hands are up.</param>
/// <param name="Moves">How often the floor has moved: goes back with the button "next speaker".</param>
[GenerateSerializer, Immutable, Alias("floor-view")]
public sealed record FloorView(
    [property: Id(0)] SpeakerView? Speaker,
    [property: Id(1)] Many<HandView> Queue,
    [property: Id(2)] int Waiting,
    [property: Id(3)] int Moves,
    [property: Id(4)] BalanceView Balance) : View;

/// <summary>Who has the floor.</summary>
/// <param name="Actor">For the facilitator alone.</param>
/// <param name="Name">By choice.</param>
/// <param name="IsOutOfOrder">The facilitator took this speaker out of the queue's order.</param>
[GenerateSerializer, Immutable, Alias("speaker-view")]
public sealed record SpeakerView(
    [property: Id(0)] Actor? Actor,
    [property: Id(1)] string? Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] DateTimeOffset Since,
    [property: Id(4)] bool IsFirstVoice,
    [property: Id(5)] bool IsOutOfOrder);

/// <summary>A raised hand.</summary>
/// <param name="Actor">For the facilitator alone.</param>
/// <param name="Name">By choice.</param>
/// <param name="Spoken">How long this organisation has spoken in this session.</param>
[GenerateSerializer, Immutable, Alias("hand-view")]
public sealed record HandView(
    [property: Id(0)] Actor? Actor,
    [property: Id(1)] string? Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] bool IsFirstVoice,
    [property: Id(4)] TimeSpan Spoken);

/// <summary>The numbers of the minutes' one sentence on the floor: a hint, never a ranking, so no organisation is named.</summary>
/// <param name="FirstVoices">How many organisations were to speak first.</param>
/// <param name="FirstVoicesHeard">How many of them spoke.</param>
/// <param name="OutOfOrder">How many turns the facilitator gave out of the queue's order.</param>
[GenerateSerializer, Immutable, Alias("balance-view")]
public sealed record BalanceView(
    [property: Id(0)] int Turns,
    [property: Id(1)] int Organisations,
    [property: Id(2)] TimeSpan Spoken,
    [property: Id(3)] int FirstVoices,
    [property: Id(4)] int FirstVoicesHeard,
    [property: Id(5)] int OutOfOrder);

/// <summary>How many turns an organisation has taken in a series of sessions.</summary>
[GenerateSerializer, Immutable, Alias("turns-taken")]
public sealed record TurnsTaken([property: Id(0)] string Organisation, [property: Id(1)] int Turns);

/// <summary>How much the floor holds.</summary>
public static class FloorLimits
{
    public const int ShownHands = 50;
    public const int FirstVoices = 200;

    /// <summary>Organisations whose turns are brought forward from earlier sessions.</summary>
    public const int BroughtForward = 1000;
}
