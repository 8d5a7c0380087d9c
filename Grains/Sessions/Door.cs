using System.Collections.Immutable;
using Collab.Journal;

namespace Collab.Sessions;

/// <summary>Who may come in, and how far what is said here reaches.</summary>
internal sealed record Door
{
    public static readonly Door New = new();

    public DoorSettings Settings { get => field ?? DoorSettings.Default; init; }

    /// <summary>Opens the door to guests; none before the session is scheduled.</summary>
    public string? Code { get; init; }

    public bool IsLocked { get; init; }

    public bool NeedsApproval { get; init; }

    public bool IsAnonymousPaused { get; init; }

    /// <summary>In the order of their announcement.</summary>
    public ImmutableList<Observer> Observers { get => field ?? []; init; }

    public bool TakesAnonymous() => Settings.AllowsAnonymous && !IsAnonymousPaused;

    public Observer? Announced(Actor actor) => Observers.Find(observer => observer.Actor == actor);

    public Door Forget(Actor actor) => this with { Observers = Observers.ConvertAll(observer => observer.Actor == actor ? observer with { Name = "" } : observer) };

    public Door Evolve(DoorEvent happened, Stamp stamp) => happened switch
    {
        DoorSet set => this with { Settings = set.Settings },
        DoorLocked locked => this with { IsLocked = locked.IsLocked },
        CodeRenewed renewed => this with { Code = renewed.Code },
        ApprovalRequired required => this with { NeedsApproval = required.IsRequired },
        AnonymousPaused paused => this with { IsAnonymousPaused = paused.IsPaused },
        ObserverAnnounced announced => this with { Observers = Observers.Add(announced.Observer with { Told = stamp.Version }) },
        _ => throw new JournalDamaged($"{happened.GetType()} has no fold."),
    };
}

/// <summary>Somebody who was announced as an observer, and is listed from then on.</summary>
/// <param name="Told">The version of the entry that holds the name.</param>
internal sealed record Observer(Actor Actor, string Name, string Organisation, long Told = 0);
