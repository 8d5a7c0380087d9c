using System.Collections.Immutable;
using Collab.Layout;
using Collab.Layout.Parts;
using Collab.People;
using Collab.Sessions;

namespace Collab.Directories;

/// <summary>Who speaks for an organisation, and the sessions that it took part in, as its page shows them.</summary>
/// <param name="Representative">Null where nobody holds the seat.</param>
internal sealed record Record(string? Representative, ImmutableArray<string> Alternates, ImmutableArray<Listed> Sessions);

/// <summary>Looks up what the pages of groups, members and partners have in common.</summary>
internal sealed class Records(IGrainFactory grains, Here here)
{
    public async Task<Record> Of(SeatHolders seat, ImmutableArray<string> sessions) => new(
        seat.Representative is { } first ? await Name(first) : null,
        [.. await Task.WhenAll(seat.Alternates.Items.Select(Name))],
        [.. (await Task.WhenAll(sessions.Select(Session))).OfType<Listed>().OrderByDescending(session => session.At)]);

    /// <summary>All organisations that the collective keeps a record of, by name.</summary>
    public async Task<IReadOnlyList<Choice>> All()
        => [.. (await Task.WhenAll(DirectoryKind.All.Select(Choices))).SelectMany(some => some).OrderBy(one => one.Label, StringComparer.CurrentCulture)];

    private async Task<IEnumerable<Choice>> Choices(DirectoryKind kind)
    {
        var found = await grains.Directory(here.Collective!.Slug, kind.Kind).Find(DirectoryQuery.Everything with { Take = DirectoryQuery.LargestPage });
        return found.Lines.Select(line => new Choice($"{kind.Kind}/{line.Id}", Phrase.Of(line.Name, here.Language).Text));
    }

    private async Task<string> Name(PersonId person) => (await grains.Person(person).Look())?.Card?.Name ?? DirectoryText.FormerParticipant;

    private Task<Listed?> Session(string id)
        => grains.GetGrain<ISessionGrain>(new GrainKey(here.Collective!.Slug, "session", id).ToString()).Summary();
}
