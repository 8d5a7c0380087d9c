using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Collab.Collectives;
using Collab.Notices;
using Collab.People;
using Collab.Sessions;
using Collab.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;

namespace Collab.Pages;

/// <summary>The running service in the middle of things: votes, hands, reports, decisions, a cancelled session, so that pages have something to show.</summary>
public sealed partial class FullHouse : IAsyncLifetime
{
    public const string Draft = "winter-roundtable";
    public const string Cancelled = "summer-webinar";
    public const string Template = "reminder";
    public const string NoticeDraft = "spring-letter";
    public const string NoticeSent = "spring-invitation";

    private static readonly Actor Facilitator = new PersonId("facilitator").Actor;
    private static readonly Actor Operator = new PersonId("operator").Actor;
    private static readonly Actor South = new PersonId("south").Actor;

    private readonly Dictionary<string, IPage> pages = [];

    public Browser Browser { get; } = new();

    public string Code { get; private set; } = "";

    public PostId Question { get; private set; }

    public PostId Flagged { get; private set; }

    /// <summary>What proves, in the link of the first mail of <see cref="NoticeSent"/>, whose it is.</summary>
    public string Secret { get; private set; } = "";

    private ISessionGrain TownHall => Session("spring-placements");

    public async Task InitializeAsync()
    {
        await Browser.InitializeAsync();
        try
        {
            await Furnish();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>The errors that browsers told of.</summary>
    internal ConcurrentBag<string> Complaints { get; } = [];

    public Task DisposeAsync() => Browser.DisposeAsync();

    /// <summary>A browser of somebody's own, kept from one page to the next.</summary>
    internal async Task<IPage> PageOf(string who)
    {
        if (!pages.TryGetValue(who, out var page))
        {
            pages[who] = page = await Browser.Open("/en");
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    Complaints.Add(message.Text);
                }
            };
            page.PageError += (_, error) => Complaints.Add(error);
            await SignIn(page, who);
        }

        return page;
    }

    private async Task SignIn(IPage page, string who)
    {
        if (who == Stop.Guest)
        {
            await page.GotoAsync($"/en/join/{Code}");
            await page.GetByLabel("Your name").FillAsync("A guest");
            await page.GetByLabel("I accept the ground rules").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
            await page.Arrive("/*/sessions/*");
        }
        else if (who != Stop.Nobody)
        {
            await page.Context.APIRequest.PostAsync(new Uri(Browser.Address, $"/demo/sign-in?actor=person/{who}").ToString());
        }
    }

    private async Task Furnish()
    {
        await Release();
        await Ask();
        await Seat();
        await Vote();
        await Speak();
        await Done(Browser.App.Services.GetRequiredService<IGrainFactory>().Template("occ", new(Template)).Write(By(Facilitator), Starter.Find("session-reminder")!.Facts));
        await Plan(Draft);
        await Plan(Cancelled);
        await Done(Session(Cancelled).Schedule(By(Facilitator)));
        await Done(Session(Cancelled).Cancel(By(Facilitator), new("The speaker is ill.", "La conférencière est malade.")));
        Secret = await Delivered();
    }

    /// <summary>Lets a notice go before anything else: it waits for a minute, in which it could be taken back.</summary>
    private async Task Release()
    {
        var (letter, invitation) = (Starter.Find("plain-letter")!, Starter.Find("session-invitation")!);
        var operators = NoticeAudience.Nobody with { Roles = Roles.Operator };
        await Done(Notice(NoticeDraft).Write(By(Facilitator), new(letter.Class, letter.Words, operators with { Organisations = new("member") })));
        await Done(Browser.App.Services.GetRequiredService<IGrainFactory>().SavedAudiences("occ").Save(By(Facilitator), new("operators"), new("All operators", "Tous les exploitants"), operators));
        await Done(Notice(NoticeSent).Write(By(Facilitator), new(invitation.Class, invitation.Words, operators, "spring-placements", NoticeAsks.Coming)));
        await Done(Notice(NoticeSent).Release(By(Facilitator), null, Browser.Address.GetLeftPart(UriPartial.Authority)));
    }

    private async Task<string> Delivered()
    {
        using var reader = new HttpClient { BaseAddress = Browser.Address, DefaultRequestHeaders = { { "Accept", "text/html" } } };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var mails = await reader.GetStringAsync(new Uri("/en/dev/mail", UriKind.Relative), patience.Token);
            if (Link().Match(mails) is { Success: true } link)
            {
                return link.Groups[1].Value;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private INoticeGrain Notice(string id) => Browser.App.Services.GetRequiredService<IGrainFactory>().Notice("occ", new(id));

    [GeneratedRegex($"/mail/{NoticeSent}/0/([0-9a-f]{{32}})")]
    private static partial Regex Link();

    private async Task Ask()
    {
        Question = await Post(South, "Could travel between homes be planned together?");
        await Done(TownHall.Upvote(By(Operator), Question));
        await Done(TownHall.Translate(By(Operator), Question, "Pourrait-on planifier ensemble les déplacements entre les foyers?", "fr"));
        await Done(TownHall.Promise(By(Facilitator), await Post(South, "Who keeps the list of trainings?"), new(2126, 3, 20)));
        await Done(TownHall.Shortlist(By(Facilitator), await Post(Operator, "What happens when a home closes for the winter?")));
        await Done(TownHall.Shortlist(By(Facilitator), await Post(Operator, "Can small homes join the shared on-call list?")));
        await Done(TownHall.Decline(By(Facilitator), await Post(South, "Which agency pays best?"), "We do not speak of rates here."));
        await Done(TownHall.Hide(By(Facilitator), await Post(South, "This is unkind."), "Unkind to somebody present."));
        Flagged = await Post(South, "This says too much of somebody.");
        await Done(TownHall.Flag(By(Operator), Flagged));
        await Done(TownHall.Report(By(Operator), new("This is the second time today.", Post: Question)));
        await Done(TownHall.RequireApproval(By(Facilitator), true));
        await Post(South, "Does this one wait?");
        await Done(TownHall.RequireApproval(By(Facilitator), false));
    }

    private async Task Seat()
    {
        await Done(TownHall.SetSeat(By(Facilitator), new("Operator, South 2", South, [], [])));
        await Done(TownHall.SetSeat(By(Facilitator), new("Operator, North 1", Operator, [], [])));
        await Done(TownHall.GiveProxy(By(Facilitator), new("operator, north 1"), new(South, new(2126, 1, 5, 9, 0, 0, TimeSpan.Zero), new(2126, 1, 5, 17, 0, 0, TimeSpan.Zero))));
        await Done(TownHall.AddCaller(By(Facilitator), new("Tess", "North homes", Role.Guest, AcceptsRules: true, ShowsName: true)));
        Code = (await TownHall.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single().Code!;
    }

    private async Task Vote()
    {
        var check = await Poll(new(PollKind.Agreement, new("Shall we share training?", "Partageons-nous la formation?"), []));
        await Done(TownHall.Cast(By(South), check, Ballot.Of(Stance.Concern, "Only if it can be had in French, too.")));
        await Done(TownHall.ClosePoll(By(Facilitator), check));
        await Poll(new(PollKind.OneOf, new("Which day suits you?", "Quel jour vous convient?"), [new("Tuesday", "Mardi"), new("Friday", "Vendredi")], VoteBy.Person));
        await Poll(new(PollKind.Temperature, new("How was today?", "Comment était aujourd’hui?"), [], VoteBy.Person, IsSecret: true));
        await Poll(new(PollKind.Agreement, new("Do we meet again in June?", "Nous revoyons-nous en juin?"), []));
        await Made(TownHall.DraftPoll(By(Facilitator), new(PollKind.Agreement, new("Is the time right?", "L’heure convient-elle?"), [])));
        await Made(TownHall.DraftPoll(By(Facilitator), new(PollKind.SomeOf, new("Which topics next?", "Quels sujets ensuite?"), [new("Housing", "Logement"), new("Travel", "Transport")])));
        var agenda = (await TownHall.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<AgendaView>().Single();
        var item = agenda.Items.Single(item => item.Plan.Kind == AgendaItemKind.Decision).Id;
        await Done(TownHall.Decide(By(Facilitator), new(
            item,
            new("Training is shared from the autumn on.", "La formation est partagée dès l’automne."),
            [new(new("Write to the trainers", "Écrire aux formatrices"), South, new(2126, 9, 1))],
            check)));
    }

    private async Task Speak()
    {
        await Done(TownHall.RaiseHand(By(South), South));
        await Done(TownHall.NextSpeaker(By(Facilitator), 0));
        await Done(TownHall.RaiseHand(By(Operator), Operator));
    }

    private async Task Plan(string id) => await Done(Session(id).Draft(By(Facilitator), new(
        SessionKind.Roundtable,
        new("Supervision: what helps when the winter is long", "Supervision\u00a0: ce qui aide quand l’hiver est long"),
        new(2126, 3, 4, 23, 0, 0, TimeSpan.Zero),
        new(2126, 3, 5, 0, 30, 0, TimeSpan.Zero),
        Languages.Both,
        new("https://meet.example.org/care", "613 555 0100", "4821", "12 Main Street, Ottawa", "https://example.org/captions"),
        new("Listen first.", "Écoutons d’abord."),
        [Facilitator])));

    private async Task<PollId> Poll(PollDraft draft)
    {
        PollId poll = new(await Made(TownHall.DraftPoll(By(Facilitator), draft)));
        await Done(TownHall.OpenPoll(By(Facilitator), poll));
        return poll;
    }

    private async Task<PostId> Post(Actor by, string words) => new(await Made(TownHall.Ask(By(by), new(PostKind.Question, words, "en"))));

    private ISessionGrain Session(string id) => Browser.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>($"occ/session/{id}");

    private static Act By(Actor actor) => new(actor, new(Ids.New(TimeProvider.System)), 0);

    private static async Task<string> Made(Task<Outcome> command) => (await Done(command)).MadeId;

    private static async Task<Outcome> Done(Task<Outcome> command)
    {
        var outcome = await command;
        Assert.True(outcome.Kind == OutcomeKind.Accepted, outcome.Refusal?.Code);
        return outcome;
    }
}
