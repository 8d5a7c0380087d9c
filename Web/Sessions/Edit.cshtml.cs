using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Notices;
using Microsoft.AspNetCore.Mvc;

namespace Collab.Sessions;

/// <summary>Where a session is prepared: plan, agenda, door, and what is still to be done before people come.</summary>
internal sealed class EditModel(IGrainFactory grains, Here here, RoomViews views, Accounts.Standing standing) : RoomPageModel(grains, here)
{
    private AgendaView Agenda => View<AgendaView>("agenda")!;

    public static Choice[] Inside =>
    [
        new(Value(Circle.Facilitators), EditText.Facilitators),
        new(Value(Circle.Participants), EditText.Participants),
        new(Value(Circle.Observers), EditText.Observers),
    ];

    public static Choice[] Readers => [.. Inside, new(Value(Circle.Collective), EditText.Collective), new(Value(Circle.Everyone), EditText.Everyone)];

    public static Choice[] GuestChoices => [new(Value(GuestsMay.Wait), EditText.GuestsWait), new(Value(GuestsMay.Watch), EditText.GuestsWatch), new(Value(GuestsMay.Post), EditText.GuestsPost)];

    public Phrase Title => Of(Session.Title);

    public Phase Phase => Session.Phase;

    public SessionPlan Plan { get; private set; } = null!;

    public DoorSettings Door => View<DoorView>("door")!.Settings;

    public bool IsEnglish => Plan.Languages.HasFlag(Languages.English);

    public bool IsFrench => Plan.Languages.HasFlag(Languages.French);

    public ImmutableArray<AgendaItemView> Items => Agenda.Items;

    public AgendaItemId? Current => Agenda.Current;

    /// <summary>The items before which another one can be put.</summary>
    public ImmutableArray<Choice> Before
        => [.. Items.Where(item => !item.IsOver && item.Id != Current).Select(item => new Choice(item.Id.Value, Of(item.Plan.Title).Text))];

    /// <summary>Why it does not take place; none where it does.</summary>
    public Phrase? Cancelled => View<CalendarView>("calendar")?.CancelledBecause is { } reason ? Of(reason) : null;

    /// <summary>Whether those who may speak for each organisation come.</summary>
    public ImmutableArray<(string Organisation, IReadOnlyList<ExpectedPerson> People)> Expected { get; private set; } = [];

    public string Coming => EditText.WhoComesCount.With(Count(reply => reply is { IsComing: true }), Count(reply => reply is { IsComing: false }), Count(reply => reply is null));

    /// <summary>Whether the reader sends the collective's notices.</summary>
    public bool Coordinates { get; private set; }

    /// <summary>The notices that are about this session, in the order in which they go.</summary>
    public ImmutableArray<Listed> Notices { get; private set; } = [];

    /// <summary>What it tells by itself, and what not.</summary>
    public ImmutableArray<SessionNoticeView> Told { get; private set; } = [];

    /// <summary>The notices about it that people wrote.</summary>
    public ImmutableArray<Listed> OtherNotices => [.. Notices.Where(line => !Told.Any(told => told.Notices.Items.Contains(new(line.Id))))];

    public static Choice[] ItemKinds => [.. Enum.GetValues<AgendaItemKind>().Select(kind => new Choice(kind.ToString().ToLowerInvariant(), KindOf(kind)))];

    public TaskItem[] Tasks =>
    [
        new(EditText.TaskAgenda, Items.IsEmpty ? TaskState.ToDo : TaskState.Done, "#agenda"),
        new(EditText.TaskDoor, Door == DoorSettings.Default ? TaskState.ToDo : TaskState.Done, "#door", DoorHint),
        // Seats are given by those who run the session.
        .. Facilitates ? [Seats] : Array.Empty<TaskItem>(),
        new(EditText.TaskSchedule, Phase == Phase.Draft ? TaskState.ToDo : TaskState.Done, Phase == Phase.Draft ? "#schedule" : Address, EditText.TaskScheduleHint),
    ];

    private TaskItem Seats
        => new(EditText.TaskSeats, Snapshot.Changes.Any(change => change.Value is SeatView) ? TaskState.Done : TaskState.ToDo, $"{Address}/organisations", EditText.TaskSeatsHint);

    private string DoorHint => EditText.TaskDoorHint.With(GuestChoices.Single(choice => choice.Value == Value(Door.Guests)).Label, Readers.Single(choice => choice.Value == Value(Door.Minutes)).Label);

    public static string Value<T>(T choice)
        where T : struct, Enum
        => choice.ToString().ToLowerInvariant();

    public Phrase Of(Text text) => views.Of(text);

    public static string KindOf(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Opening => EditText.KindOpening,
        AgendaItemKind.CheckIn => EditText.KindCheckIn,
        AgendaItemKind.Presentation => EditText.KindPresentation,
        AgendaItemKind.QuestionTime => EditText.KindQuestionTime,
        AgendaItemKind.Decision => EditText.KindDecision,
        _ => EditText.KindDiscussion,
    };

    public static string KindOf(SessionNotice kind) => kind switch
    {
        SessionNotice.Invitation => EditText.TellsInvitation,
        SessionNotice.Changes => EditText.TellsChanges,
        SessionNotice.DayBefore => EditText.TellsDayBefore,
        SessionNotice.HourBefore => EditText.TellsHourBefore,
        SessionNotice.Minutes => EditText.TellsMinutes,
        _ => EditText.TellsActions,
    };

    public ImmutableArray<Listed> PreparedFor(SessionNoticeView told) => [.. Notices.Where(line => told.Notices.Items.Contains(new(line.Id)))];

    public async Task<IActionResult> OnGet(string id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Expected = await Expect();
        Coordinates = (await standing.Of(Reader, GrainKey.Parse(Topic).Collective)).HasFlag(Roles.Coordinator);
        if (Coordinates)
        {
            var about = DirectoryQuery.Everything with { All = [$"session:{id}"], Order = DirectoryOrder.Earliest };
            Told = await Grain.Notices(Reader);
            Notices = (await Listed("notice").Find(about)).Lines;
        }

        return Page();
    }

    private async Task<ImmutableArray<(string Organisation, IReadOnlyList<ExpectedPerson> People)>> Expect()
    {
        var seats = Snapshot.Changes.Select(change => change.Value).OfType<SeatView>().Where(seat => !seat.Expected.Items.IsEmpty).ToList();
        var people = seats.Count > 0 ? (await Listed("person").Find(DirectoryQuery.Everything with { Take = DirectoryQuery.LargestPage })).Lines : [];
        var names = people.ToDictionary(line => Actor.Person(line.Id), line => Of(line.Name).Text);
        return
        [
            .. seats.OrderBy(seat => seat.Organisation, StringComparer.CurrentCulture)
                .Select(seat => (seat.Organisation, ExpectedPerson.Of(seat, who => names.GetValueOrDefault(who, SeatText.Somebody)))),
        ];
    }

    private int Count(Func<SeatReply?, bool> isSo) => Expected.Sum(seat => seat.People.Count(person => isSo(person.Reply)));

    /// <summary>Whoever may have the plan sees it as facilitators do: nothing that was said stands on this page.</summary>
    protected override async Task<Audience?> Hears()
    {
        var plan = await Grain.Plan(Reader);
        Plan = plan!;
        return plan is null ? null : Audience.Facilitator;
    }
}
