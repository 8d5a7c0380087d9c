using System.Collections.Immutable;

namespace Collab.Sessions;

/// <summary>An item of the agenda as the facilitator plans it.</summary>
/// <param name="Minutes">Planned; an opening has no timer, whatever stands here.</param>
/// <param name="AdmitsObservers">Observers hear what is said in this item; nothing said before is opened to them.</param>
[GenerateSerializer, Immutable, Alias("agenda-item-plan")]
public sealed record AgendaItemPlan(
    [property: Id(0)] AgendaItemKind Kind,
    [property: Id(1)] Text Title,
    [property: Id(2)] int Minutes,
    [property: Id(3)] string? Presenter = null,
    [property: Id(4)] bool AdmitsObservers = false);

/// <summary>What happens in an item.</summary>
public enum AgendaItemKind
{
    /// <summary>A welcome, a smudge, an Elder's words: no timer, no posts, not counted.</summary>
    Opening,
    CheckIn,
    Presentation,
    Discussion,
    QuestionTime,
    Decision,
}

/// <summary>The whole agenda, under the key <c>agenda</c>.</summary>
/// <param name="Ends">When the current item's time is up, by the server's clock; past it is overrun.</param>
[GenerateSerializer, Immutable, Alias("agenda-view")]
public sealed record AgendaView(
    [property: Id(0)] ImmutableArray<AgendaItemView> Items,
    [property: Id(1)] AgendaItemId? Current,
    [property: Id(2)] DateTimeOffset? Started,
    [property: Id(3)] DateTimeOffset? Ends) : View;

/// <summary>One item, with what it was given beyond its minutes.</summary>
[GenerateSerializer, Immutable, Alias("agenda-item-view")]
public sealed record AgendaItemView(
    [property: Id(0)] AgendaItemId Id,
    [property: Id(1)] AgendaItemPlan Plan,
    [property: Id(2)] int ExtraMinutes,
    [property: Id(3)] bool IsOver);
