using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.Notices;
using Collab.People;
using Collab.Sessions;

namespace Collab.Directories;

/// <summary>Looks up what the pages of records name: people, sessions, and other records.</summary>
internal sealed class Records(IGrainFactory grains, Here here)
{
    public Task<Record?> Find(DirectoryKind kind, string id, Actor reader) => kind.Records.Look(grains, here.Collective!.Slug, id, reader);

    /// <summary>All organisations that the collective keeps a record of, by name.</summary>
    public async Task<IReadOnlyList<Choice>> All()
        => [.. (await Task.WhenAll(DirectoryKind.All.Select(Choices))).SelectMany(some => some).OrderBy(one => one.Label, StringComparer.CurrentCulture)];

    public async Task<ImmutableArray<string>> Names(IEnumerable<PersonId> people) => [.. await Task.WhenAll(people.Select(Name))];

    /// <summary>Sessions as lists show them, the latest first.</summary>
    public async Task<ImmutableArray<Listed>> Sessions(IEnumerable<string> sessions)
        => [.. (await Task.WhenAll(sessions.Select(Session))).OfType<Listed>().OrderByDescending(session => session.At)];

    public async Task<ImmutableArray<Listed>> Notices(IEnumerable<string> notices)
        => [.. (await Task.WhenAll(notices.Select(notice => grains.Notice(here.Collective!.Slug, new(notice)).Summary()))).OfType<Listed>().OrderBy(notice => notice.At)];

    /// <summary>Those whom a query finds in the collective's list of people, and whoever is on a seat already.</summary>
    public async Task<IReadOnlyList<Choice>> People(DirectoryQuery? query, SeatHolders seat)
    {
        var found = query is null ? [] : (await grains.Directory(here.Collective!.Slug, "person").Find(query with { Take = DirectoryQuery.LargestPage })).Lines;
        var seated = seat.All.Items.Zip(await Names(seat.All.Items), (person, name) => new Choice(person.Actor.Value, name));
        return [.. found.Select(line => new Choice($"person/{line.Id}", Phrase.Of(line.Name, here.Language).Text)).Concat(seated).DistinctBy(person => person.Value).OrderBy(person => person.Label, StringComparer.CurrentCulture)];
    }

    private async Task<IEnumerable<Choice>> Choices(DirectoryKind kind)
    {
        var found = await grains.Directory(here.Collective!.Slug, kind.Kind).Find(DirectoryQuery.Everything with { Take = DirectoryQuery.LargestPage });
        return found.Lines.Select(line => new Choice($"{kind.Kind}/{line.Id}", Phrase.Of(line.Name, here.Language).Text));
    }

    private async Task<string> Name(PersonId person) => (await grains.Person(person).Look())?.Card?.Name ?? DirectoryText.FormerParticipant;

    private Task<Listed?> Session(string id)
        => grains.GetGrain<ISessionGrain>(new GrainKey(here.Collective!.Slug, "session", id).ToString()).Summary();
}
