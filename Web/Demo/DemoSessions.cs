using Collab.Sessions;

namespace Collab.Demo;

/// <summary>The demonstration's sessions: a town hall that is live, a planning session to come, and a past roundtable.</summary>
internal sealed class DemoSessions(IGrainFactory grains, TimeProvider time)
{
    public const string TownHall = "spring-placements";

    private const string Last = "autumn-roundtable";

    private int commands;

    /// <summary>Whether all is there: the last session is held after everything else.</summary>
    public async Task<bool> ArePrepared() => (await Session("occ", Last).Summary())?.Fact("phase") is nameof(Phase.OpenWindow) or nameof(Phase.Closed);

    public async Task Prepare()
    {
        var now = time.GetUtcNow();
        if (await Session("occ", TownHall).Summary() is null)
        {
            await OpenTownHall(now);
        }

        if (await Session("caso", "shared-planning").Summary() is null)
        {
            await PlanSharedWork(now);
        }

        if (await Session("occ", Last).Summary() is null)
        {
            await HoldRoundtable(now);
        }
    }

    private async Task OpenTownHall(DateTimeOffset now)
    {
        var (session, lead) = (Session("occ", TownHall), DemoPeople.Facilitator);
        await session.Draft(By(lead), Plan(SessionKind.TownHall, new("Town hall: spring placements", "Discussion ouverte\u00a0: placements du printemps"), now, TimeSpan.FromHours(2), lead) with
        {
            Hearing = new(DialIn: "613 555 0100", Pin: "4821", Captions: "https://example.org/captions"),
            Window = TimeSpan.FromDays(2),
        });
        await session.SetDoor(By(lead), new DoorSettings(Guests: GuestsMay.Post, AllowsAnonymous: true));
        var items = await Items(
            session,
            lead,
            (AgendaItemKind.CheckIn, new("Check-in", "Prise de contact"), 5),
            (AgendaItemKind.QuestionTime, new("Questions to the guest", "Questions à l’invitée"), 40),
            (AgendaItemKind.Discussion, new("Shared night staffing", "Personnel de nuit partagé"), 20),
            (AgendaItemKind.Decision, new("Decisions and actions", "Décisions et actions"), 10));
        await session.Schedule(By(lead));
        await session.OpenLobby(By(lead));
        await session.GoLive(By(lead));
        await Enter(session, lead, DemoPeople.Operator, DemoPeople.South);
        var first = await Post(session, DemoPeople.Operator, "When will the new placement standards be final, and will operators see a draft before they take effect?", "en");
        await Post(session, DemoPeople.South, "Could training for cultural safety be offered together with community groups instead of agency by agency?", "en");
        await Post(session, DemoPeople.South, "Les outils d’évaluation seront-ils offerts en français dès le départ?", "fr");
        await session.MoveOn(By(lead), new(items[1].MadeId));
        await session.TakeUp(By(lead), new(first.MadeId));
    }

    private async Task PlanSharedWork(DateTimeOffset now)
    {
        var (session, lead) = (Session("caso", "shared-planning"), DemoPeople.Planner);
        await session.Draft(By(lead), Plan(SessionKind.PlanningSession, new("Planning together: Path to 2025", "Planifier ensemble\u00a0: Cap sur 2025"), now.AddDays(2), TimeSpan.FromHours(2), lead));
        await Items(
            session,
            lead,
            (AgendaItemKind.Opening, new("Welcome and Elder’s words", "Accueil et paroles d’une personne aînée"), 0),
            (AgendaItemKind.Presentation, new("Service data: where effort meets need", "Données de service\u00a0: l’effort et les besoins"), 15),
            (AgendaItemKind.Discussion, new("Equitable outcomes for all communities", "Des résultats équitables pour toutes les communautés"), 45),
            (AgendaItemKind.Decision, new("Next steps", "Prochaines étapes"), 15));
        foreach (var group in new[] { "fnim", "black-francophone", "race-faith", "ten-oaks" })
        {
            await session.SetSeat(By(lead), new("", null, [], [], new($"group/{group}")));
        }

        await session.Schedule(By(lead));
    }

    private async Task HoldRoundtable(DateTimeOffset now)
    {
        var (session, lead) = (Session("occ", Last), DemoPeople.Facilitator);
        await session.Draft(By(lead), Plan(SessionKind.Roundtable, new("Roundtable: supporting the supporters", "Table ronde\u00a0: soutenir celles et ceux qui soutiennent"), now, TimeSpan.FromHours(1), lead));
        await session.SetSeat(By(lead), new("", DemoPeople.South.Actor, [], [], new("member/south-2")));
        await session.Schedule(By(lead));
        await session.OpenLobby(By(lead));
        await session.GoLive(By(lead));
        await Enter(session, lead, DemoPeople.South);
        await Post(session, DemoPeople.South, "Could two operators share one mentor for new supervisors?", "en");
        await session.Close(By(lead));
    }

    private static SessionPlan Plan(SessionKind kind, Text title, DateTimeOffset starts, TimeSpan length, DemoPerson lead) => new(
        kind,
        title,
        starts,
        starts + length,
        Languages.Both,
        new(),
        new("Listen first. Speak of practice, never of a child. What is said to help stays here.", "Écoutons d’abord. Parlons de pratiques, jamais d’un enfant. Ce qui est dit pour aider reste ici."),
        [lead.Actor]);

    private async Task<List<Outcome>> Items(ISessionGrain session, DemoPerson lead, params (AgendaItemKind Kind, Text Title, int Minutes)[] items)
    {
        var added = new List<Outcome>();
        foreach (var (kind, title, minutes) in items)
        {
            added.Add(await session.AddItem(By(lead), new(kind, title, minutes), null));
        }

        return added;
    }

    private async Task Enter(ISessionGrain session, params DemoPerson[] people)
    {
        foreach (var person in people)
        {
            await session.Enter(By(person), new(person.Name.ToString(), person.Organisation, Role.Guest, AcceptsRules: true, ShowsName: false));
        }
    }

    private Task<Outcome> Post(ISessionGrain session, DemoPerson person, string words, string language)
        => session.Ask(By(person), new(PostKind.Question, words, language));

    private ISessionGrain Session(string collective, string id)
        => grains.Session(collective, id);

    private Act By(DemoPerson person) => new(person.Actor, new($"demo-command-{++commands}"), 0);
}
