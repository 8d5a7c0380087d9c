using Collab.Journal;

namespace Collab.Sessions;

/// <summary>The rules of one live session. Pure: time, actor and ids are arguments. One file for each noun.</summary>
internal sealed partial record Session : IJournaled<Session, SessionEvent>
{
    public static string Kind => "session";

    public static Session Empty { get; } = new();

    // A head that was written before a noun existed gives null here, whatever an initialiser says.
    public Life Life { get => field ?? Life.Unborn; init; }

    public Attendance People { get => field ?? Attendance.None; init; }

    public Door Door { get => field ?? Door.New; init; }

    public Agenda Agenda { get => field ?? Agenda.Blank; init; }

    public Posts Posts { get => field ?? Posts.None; init; }

    public Session Evolve(SessionEvent happened, Stamp stamp) => happened switch
    {
        LifeEvent life => Evolve(life, stamp).Meet(life, stamp),
        AttendanceEvent people => this with { People = People.Evolve(people, stamp) },
        DoorEvent door => this with { Door = Door.Evolve(door, stamp) },
        AgendaEvent agenda => (this with { Agenda = Agenda.Evolve(agenda, stamp) }).Meet(agenda, stamp),
        ReplyGiven given => this with { Replies = Replies.Evolve(given, stamp) },
        NoticesBegan => this with { Calendar = Calendar.Announce(stamp, isKnown: true) },
        NoticesChosen chosen => this with { NoticesOff = chosen.Off },
        PersonForgotten forgotten => Without(forgotten.Person),
        SeatSet set => Evolve(set).Joined(Seat.Speaking(set.Plan).Except(Seats.Of.Keys), stamp),
        SeatEvent seat => Evolve(seat),
        PostEvent post => Evolve(post, stamp),
        RestPromised promised => WithRestPromised(promised, stamp),
        AllPostsErased => WithoutPosts(stamp),
        _ => Meet(happened, stamp),
    };
}
