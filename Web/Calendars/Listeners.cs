using Collab.Collectives;
using Collab.Sessions;

namespace Collab.Calendars;

/// <summary>Says who may know how a session is heard: whoever is in it, and whoever its door lets in. Nobody who was removed.</summary>
internal static class Listeners
{
    /// <summary>An observer is announced first, and hears single items.</summary>
    private const Roles MayComeIn = Roles.Coordinator | Roles.Facilitator | Roles.Representative | Roles.Operator | Roles.Partner;

    /// <param name="roles">What the reader is to the session's collective.</param>
    public static async Task<bool> MayHear(this ISessionGrain session, Actor reader, Roles roles)
    {
        var mine = await session.Mine(reader);
        return mine.RemovedBecause is null && (mine.Audience is not null || mine.Seat is not null || (roles & MayComeIn) != Roles.None);
    }
}
