using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Directories;
using Collab.Groups;
using Collab.Members;
using Collab.Partnerships;
using Collab.People;
using Collab.Sessions;

namespace Collab.Notices;

/// <summary>Finds whom a notice goes to, in the order of their ids, a page at a time; each person once. Organisations are read once.</summary>
internal sealed class AudienceSearch(IGrainFactory grains, string collective, NoticeAudience audience)
{
    private Seats? seats;
    private ImmutableArray<Found>? reached;
    private ImmutableArray<Found>? seated;

    /// <summary>The next of them after a person, at most so many; fewer only at the end.</summary>
    public async Task<ImmutableArray<AudienceMember>> After(PersonId? after, int take)
    {
        var found = await Find(after, take);
        return [.. found.Select(one => new AudienceMember(one.Person, audience.Except.Items.Contains(one.Person), one.Organisation))];
    }

    /// <summary>The organisation because of which a person is found; none where there is another reason, or they are not found.</summary>
    public async Task<Text?> SpeaksFor(PersonId person) => (await Named()).Where(one => one.Person == person).Select(one => one.Organisation).FirstOrDefault();

    /// <summary>How many there are in all, who are left out not counted, and which languages they read.</summary>
    public async Task<(int Count, Languages Languages)> Count()
    {
        var (count, languages, last) = (0, default(Languages), default(PersonId?));
        while (await Find(last, DirectoryQuery.LargestPage) is { IsEmpty: false } page)
        {
            foreach (var found in page.Where(found => !audience.Except.Items.Contains(found.Person)))
            {
                count++;
                languages |= languages == Languages.Both ? 0 : await LanguageOf(found);
            }

            last = page[^1].Person;
        }

        return (count, languages);
    }

    /// <summary>The organisations that the query finds and that nobody speaks for.</summary>
    public async Task<ImmutableArray<Text>> NobodySpeaksFor() => (await Read()).Vacant;

    private async Task<ImmutableArray<Found>> Find(PersonId? after, int take)
    {
        var named = (await Named()).Where(one => after is not { } last || string.CompareOrdinal(one.Person.Value, last.Value) > 0);
        var found = named.Concat(await WithRole(after, take));
        return [.. found.DistinctBy(one => one.Person).OrderBy(one => one.Person.Value, StringComparer.Ordinal).Take(take)];
    }

    private async Task<Languages> LanguageOf(Found found)
        => (found.Language ?? (await grains.Person(found.Person).Look())?.Card?.Language) switch
        {
            "fr" => Languages.French,
            null => 0,
            _ => Languages.English,
        };

    private async Task<IEnumerable<Found>> WithRole(PersonId? after, int take)
    {
        if (audience.Roles == Roles.None)
        {
            return [];
        }

        var page = await grains.Directory(collective, "person").Find(DirectoryQuery.Everything with
        {
            Any = PersonViews.Tags(audience.Roles),
            Order = DirectoryOrder.Id,
            After = after?.Value,
            Take = take,
        });
        return page.Lines.Select(line => new Found(new(line.Id), Language: line.Fact("language")));
    }

    /// <summary>Whoever speaks for an organisation first: of those who are found twice, the first counts.</summary>
    private async Task<IEnumerable<Found>> Named()
        => (await Seated()).Concat((await Read()).Speaking).Concat(await Reached()).Concat(audience.People.Items.Select(person => new Found(person)));

    /// <summary>Whoever has the earlier notice, in a mail or in the inbox.</summary>
    private async Task<ImmutableArray<Found>> Reached() => reached ??= audience.ReachedBy is { } notice ? await Reached(grains.Notice(collective, notice)) : [];

    private static async Task<ImmutableArray<Found>> Reached(INoticeGrain notice)
    {
        var people = ImmutableArray.CreateBuilder<Found>();
        var batches = (await notice.Read(Actor.System))?.Progress.Batches ?? 0;
        for (var batch = 0; batch < batches; batch++)
        {
            people.AddRange((await notice.Recipients(Actor.System, batch)).Where(one => one.State != MailState.Excluded).Select(one => new Found(one.Person, one.Organisation)));
        }

        return people.ToImmutable();
    }

    /// <summary>Those who speak for an organisation in a session, and those who may stand in; observers have their own ways.</summary>
    private async Task<ImmutableArray<Found>> Seated() => seated ??= audience.Seated is not { } session ? [] :
    [
        .. (await grains.Session(collective, session).Look(Audience.Facilitator)).Changes
            .Select(change => change.Value).OfType<SeatView>().Select(seat => seat.Plan).OfType<SeatPlan>()
            .SelectMany(plan => Seat.Speaking(plan).Select(PersonId.From).OfType<PersonId>().Select(person => new Found(person, new(plan.Organisation, plan.Organisation)))),
    ];

    private async Task<Seats> Read() => seats ??= audience.Organisations is { } query ? await Read(query) : new([], []);

    private async Task<Seats> Read(OrganisationQuery query)
    {
        var (speaking, vacant) = (new List<Found>(), ImmutableArray.CreateBuilder<Text>());
        string? last = null;
        while (true)
        {
            var page = await grains.Directory(collective, query.Kind).Find(DirectoryQuery.Everything with
            {
                All = Tags.Of(("region", query.Region)),
                Order = DirectoryOrder.Id,
                After = last,
                Take = DirectoryQuery.LargestPage,
            });
            var records = await Task.WhenAll(page.Lines.Select(line => Look(query.Kind, line.Id)));
            foreach (var (line, (seat, sessions)) in page.Lines.Zip(records).Where(one => Attended(query, one.Second.Sessions)))
            {
                speaking.AddRange(seat.All.Items.Select(person => new Found(person, line.Name)));
                if (seat.All.Items.IsEmpty)
                {
                    vacant.Add(line.Name);
                }
            }

            if (page.Lines.Length < DirectoryQuery.LargestPage)
            {
                return new(speaking, vacant.ToImmutable());
            }

            last = page.Lines[^1].Id;
        }
    }

    private async Task<(SeatHolders Seat, ImmutableArray<string> Sessions)> Look(string kind, string id) => kind switch
    {
        "member" when await grains.Member(collective, new(id)).Look(Actor.System) is { } member => (member.Seat, member.Sessions),
        "group" when await grains.Group(collective, new(id)).Look() is { } group => (group.Seat, group.Sessions),
        "partnership" when await grains.Partnership(collective, new(id)).Look() is { } partnership => (partnership.Seat, partnership.Sessions),
        _ => (SeatHolders.Vacant, []),
    };

    private static bool Attended(OrganisationQuery query, ImmutableArray<string> sessions) => query.Attendance switch
    {
        Attendance.TookPart => query.Session is { } session && sessions.Contains(session),
        Attendance.Missed => query.Session is { } session && !sessions.Contains(session),
        _ => true,
    };

    /// <param name="Organisation">For whom the person speaks, where they were found because of it.</param>
    /// <param name="Language">Where a list says it already.</param>
    private readonly record struct Found(PersonId Person, Text? Organisation = null, string? Language = null);

    /// <param name="Vacant">The names of those that nobody speaks for.</param>
    private sealed record Seats(List<Found> Speaking, ImmutableArray<Text> Vacant);
}
