using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Collab.Collectives;
using Collab.Journal;
using Collab.Notices;

namespace Collab.Sessions;

/// <summary>What the session tells by itself.</summary>
internal sealed partial record Session
{
    /// <summary>What it does not tell by itself, in order; everything else it does.</summary>
    public Many<SessionNotice> NoticesOff { get => field ?? []; init; }

    public bool Tells(SessionNotice kind) => !NoticesOff.Items.Contains(kind);

    /// <summary>Those who came to speak for an organisation after the session was announced, in the order of their coming.</summary>
    public ImmutableList<Joining> Joinings { get => field ?? []; init; }

    /// <summary>Whether it was scheduled before sessions told anything by themselves.</summary>
    [JsonIgnore]
    public bool IsUnannounced => Calendar.Announced is null && Life.Phase is >= Phase.Scheduled and < Phase.Closed;

    /// <summary>Nobody is told as long as nobody holds a seat or has taken something on.</summary>
    [JsonIgnore]
    public bool HasSomebodyToTell => Seats.Count > 0 || !Decisions.Actions.IsEmpty;

    public Decision<SessionEvent> BeginNotices(Stamp stamp) => this switch
    {
        _ when stamp.By != Actor.System => SessionRefusals.SystemOnly,
        { IsUnannounced: true } => new NoticesBegan(),
        _ => Decision.Nothing,
    };

    public Decision<SessionEvent> ChooseNotices(Many<SessionNotice> off, Roles roles) => new Many<SessionNotice>([.. off.Items.Distinct().Order()]) switch
    {
        _ when !roles.HasFlag(Roles.Coordinator) => NoticeRefusals.NotForYou,
        _ when Life.Plan is null => SessionRefusals.NoSuchSession,
        var chosen when chosen == NoticesOff => Decision.Nothing,
        var chosen => new NoticesChosen(chosen),
    };

    private Session Joined(IEnumerable<Actor> people, Stamp stamp)
    {
        var joined = people.Select(who => KeyValuePair.Create(who, stamp.At)).ToList();
        return joined.Count == 0 || Calendar.Announced is null ? this
            : Joinings is [.., var last] && stamp.At < last.Began + Joining.Span
            ? this with { Joinings = Joinings.SetItem(Joinings.Count - 1, last with { People = last.People.SetItems(joined) }) }
            : this with { Joinings = Joinings.Add(new(stamp.At, ImmutableDictionary.CreateRange(joined))) };
    }
}

/// <summary>People who came to speak for organisations shortly after each other: one notice invites all of them.</summary>
/// <param name="People">And when each of them came.</param>
internal sealed record Joining(DateTimeOffset Began, ImmutableDictionary<Actor, DateTimeOffset> People)
{
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
}
