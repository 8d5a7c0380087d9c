using Collab.Directories;
using Collab.Sessions;

namespace Collab.People;

/// <summary>Where a person's name may stand outside their own record.</summary>
internal static class Traces
{
    /// <summary>Every session of a collective, also one that its list does not show yet.</summary>
    public static async Task<IReadOnlyList<ISessionGrain>> Sessions(this IGrainFactory grains, string collective)
    {
        var (directory, ids, page) = (grains.Directory(collective, "session"), new List<string>(), new DirectoryPage(1, []));
        while (ids.Count < page.Total)
        {
            page = await directory.Find(DirectoryQuery.Everything with { Order = DirectoryOrder.Earliest, Skip = ids.Count, Take = DirectoryQuery.LargestPage });
            ids.AddRange(page.Lines.Select(line => line.Id));
        }

        return [.. ids.Concat(await directory.Reserved()).Distinct().Select(id => grains.Session(collective, id))];
    }
}
