using System.Collections.Immutable;
using Collab.Mail;
using Collab.People;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>Whom a notice would reach, what they would read, and what they do when they have it.</summary>
internal sealed partial class NoticeGrain
{
    private const int LargestPage = 100;

    /// <summary>When tests were sent within the hour, by this activation.</summary>
    private readonly Queue<DateTimeOffset> tests = new();

    /// <summary>As it was last composed: at a digest's hour many ask for it, one after the other.</summary>
    private ReadyNotice? ready;

    public async Task<ReachPage?> Reach(Actor reader, PersonId? after, int take)
    {
        if (await Read(reader) is not { Plan: var plan })
        {
            return null;
        }

        var search = new AudienceSearch(grains, key.Collective, plan.Audience);
        var size = Math.Clamp(take, 0, LargestPage);
        var people = await search.After(after, size);
        var (found, languages) = after is null ? await search.Count() : (0, default);
        var isUrgent = await IsUrgent(plan);
        return new(
            found,
            languages,
            [.. await Task.WhenAll(people.Select(one => Reached(plan.About, isUrgent, one)))],
            await search.NobodySpeaksFor(),
            people.Length == size && size > 0 ? people[^1].Person : null,
            after is null && found <= ReachPage.MostCounted ? await Ways(search, plan.About, isUrgent) : []);
    }

    public async Task<NoticePreview> Preview(PersonId person, string? language)
    {
        // Nobody's name is told to a collective that they are nothing to.
        if (journal.State.Plan is not { } plan || await Roles(person.Actor) == Collectives.Roles.None || await Draft(plan) is not { } draft)
        {
            return new(null, []);
        }

        var (faults, letter) = draft;
        return faults.IsEmpty ? Compose(letter, await Known(plan.About, person, await SpeaksFor(plan, person), language), 0) : new(null, faults);
    }

    public async Task<Composed?> Received(PersonId person, int number)
        => journal.State.Plan is { } plan && await Batch(number / INoticeBatchGrain.Size).Open(number) is { } one && one.Person == person && await Letter() is { } letter
            ? Compose(letter, await Known(plan.About, person, one.Organisation), number).Composed
            : null;

    public async Task<NoticeHeadline?> Headline(PersonId person, int number)
        => journal.State.Plan is { } plan && await Batch(number / INoticeBatchGrain.Size).Open(number) is { } one && one.Person == person && await Letter() is { } letter
            && Ready(letter).Headline(await Known(plan.About, person, one.Organisation), number, time.GetUtcNow()) is { } headline
            ? headline with { IsCancelled = journal.State.Phase == NoticePhase.Cancelled }
            : null;

    public async Task<Outcome> Test(Act act, string root)
    {
        if (PersonId.From(act.By) is not { } person || await Read(act.By) is not { Plan: var plan } || await Draft(plan) is not { } draft)
        {
            return Outcome.Refused(NoticeRefusals.NotForYou);
        }

        var (faults, letter) = draft;
        if (!faults.IsEmpty)
        {
            return Outcome.Refused(NoticeRefusals.HasFaults);
        }

        var now = time.GetUtcNow();
        while (tests.TryPeek(out var oldest) && oldest < now.AddHours(-1))
        {
            tests.Dequeue();
        }

        if (tests.Count >= NoticeRefusals.MostTests)
        {
            return Outcome.Refused(NoticeRefusals.TooManyTests);
        }

        tests.Enqueue(now);
        foreach (var language in Written(plan.Words))
        {
            // Two mails, two ids: a mailbox may show only the first of one id.
            var ready = writer.Prepare(letter with { Root = root, Key = Ids.Secret() });
            var to = await Known(plan.About, person, await SpeaksFor(plan, person), language);
            if (to.Email is null || ready.Write(to, 0, time.GetUtcNow()).Mail is not { } mail)
            {
                return Outcome.Refused(NoticeRefusals.HasFaults);
            }

            if ((await transport.Send(mail, CancellationToken.None)).End is MailEnd.Deferred or MailEnd.Refused)
            {
                return Outcome.Refused(NoticeRefusals.NotSent);
            }
        }

        return Outcome.Accepted(journal.Version);
    }

    public async Task<OpenedNotice?> Open(int number, string secret)
    {
        if (journal.State.Plan is not { } plan || !Proves(number, secret) || await Batch(number / INoticeBatchGrain.Size).Open(number) is not { } one)
        {
            return null;
        }

        var composed = await Letter() is { } letter ? Compose(letter, await Known(plan.About, one.Person, one.Organisation), number).Composed : null;
        return new(one.Person, plan.About, plan.Asks, one.Answer, composed);
    }

    public async Task<Outcome> Answer(Act act, int number, string secret, NoticeAnswer answer)
    {
        if (journal.State.Plan is not { } plan || !Proves(number, secret))
        {
            return Outcome.Refused(NoticeRefusals.NoSuchRecipient);
        }

        return plan.Asks == NoticeAsks.Nothing
            ? Outcome.Refused(NoticeRefusals.AsksNothing)
            : await Told(number, batch => batch.Answer(act, number, answer));
    }

    public async Task<ImmutableArray<RecipientView>> Recipients(Actor reader, int batch)
        => await Read(reader) is not null && batch >= 0 && batch < journal.State.Batches.Count ? await Batch(batch).Look() : [];

    public Task<Outcome> Bounce(Act act, int number, string secret, string status, bool isPermanent)
        => journal.State.Plan is not null && NoticeSecrets.ProvesReport(journal.State.Key, number, secret)
            ? Told(number, batch => batch.Bounce(act, number, status, isPermanent))
            : Task.FromResult(Outcome.Refused(NoticeRefusals.NoSuchRecipient));

    /// <summary>Does something to one recipient, and counts anew.</summary>
    private async Task<Outcome> Told(int number, Func<INoticeBatchGrain, Task<Outcome>> change)
    {
        var batch = number / INoticeBatchGrain.Size;
        var outcome = await change(Batch(batch));
        if (outcome.Kind == OutcomeKind.Accepted)
        {
            var tally = await Batch(batch).Count();
            await journal.Commit(time.OfSystem(), (it, _) => it.Move(batch, tally));
        }

        return outcome;
    }

    private bool Proves(int number, string secret) => number >= 0 && NoticeSecrets.Proves(journal.State.Key, number, secret);

    private async Task<ReachedPerson> Reached(NoticeClass about, bool isUrgent, AudienceMember one)
    {
        var admission = await grains.Subscriber(key.Collective, one.Person).Admit(about, isUrgent);
        return new(one.Person, one.IsLeftOut ? admission with { Why = Exclusion.LeftOut } : admission);
    }

    /// <summary>How it comes to all whom a search finds; what tells them apart as people is left out.</summary>
    private async Task<ImmutableArray<ReachedWay>> Ways(AudienceSearch search, NoticeClass about, bool isUrgent)
    {
        var (counts, last) = (new Dictionary<Admission, int>(), default(PersonId?));
        while (await search.After(last, LargestPage) is { IsEmpty: false } page)
        {
            foreach (var (_, admission) in await Task.WhenAll(page.Select(one => Reached(about, isUrgent, one))))
            {
                var how = new Admission(admission.Why, admission.Why == Exclusion.None ? admission.Delivery : default, "", admission.IsMailed ? admission.Language : "", null);
                counts[how] = counts.GetValueOrDefault(how) + 1;
            }

            last = page[^1].Person;
        }

        return [.. counts.Select(one => new ReachedWay(one.Key, one.Value)).OrderByDescending(way => way.Count)];
    }

    /// <summary>As a person is known, whether they may get the notice or not.</summary>
    private async Task<Admission> Known(NoticeClass about, PersonId person, Text? organisation, string? language = null)
    {
        var admission = await grains.Subscriber(key.Collective, person).Admit(about);
        var email = (await grains.Person(person).Look())?.Email;
        return admission with { Email = email, Language = language ?? admission.Language, Organisation = organisation };
    }

    private Task<Text?> SpeaksFor(NoticePlan plan, PersonId person) => new AudienceSearch(grains, key.Collective, plan.Audience).SpeaksFor(person);

    private ReadyNotice Ready(NoticeLetter letter) => ready = writer.Prepare(letter, ready);

    private NoticePreview Compose(NoticeLetter letter, Admission to, int number)
        => Ready(letter).Compose(to, number, time.GetUtcNow(), out var composed, out var fault) ? new(composed, []) : new(null, [fault!]);

    /// <summary>What is wrong with its words, and what they include.</summary>
    private async Task<(ImmutableArray<WordsFault> Faults, ImmutableDictionary<string, Text> Partials)> Check(NoticePlan plan, Languages languages)
    {
        var find = await grains.PartialsOf(key.Collective, plan.Words);
        var used = ImmutableDictionary.CreateBuilder<string, Text>();
        var faults = composer.Check(plan.Words, languages, Use, plan.Session is not null);
        return (faults, used.ToImmutable());

        Text? Use(string name) => find(name) is { } text ? used[name] = text : null;
    }

    /// <summary>The notice as it is now, with links that open nothing: whoever tries it must not act for a recipient.</summary>
    private async Task<(ImmutableArray<WordsFault> Faults, NoticeLetter Letter)?> Draft(NoticePlan plan)
    {
        var (faults, partials) = await Check(plan, default);
        return await Letter() is { } letter ? (faults, letter with { Key = Ids.Secret(), Partials = partials }) : null;
    }

    private static IEnumerable<string> Written(NoticeWords words)
        => new (string Code, Languages Language)[] { ("en", Languages.English), ("fr", Languages.French) }.Where(one => words.Body.IsIn(one.Language)).Select(one => one.Code);
}
