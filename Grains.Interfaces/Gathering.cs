namespace Collab;

/// <summary>
/// A grain that knows who is here now. It is in no journal and promised to nobody: each server says it for the people who are
/// connected to it, and what a server does not say again in time is over, so that one that died takes nobody's place for long.
/// </summary>
[Alias("IGathering")]
public interface IGathering : IGrainWithStringKey
{
    /// <summary>All who are here by way of one server, each time that this changes and every <see cref="Lease.Round"/>.</summary>
    /// <param name="server">Names the running process, not the machine.</param>
    [Alias("Present")]
    Task Present(string server, Many<Actor> here);

    /// <summary>Who is here now: asked for, since it is in no journal and so in no step.</summary>
    [Alias("Presence")]
    Task<PresenceView> Presence();
}

/// <summary>How long what a server said of those who are here stands.</summary>
public static class Lease
{
    /// <summary>A server says it again as often as this.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(25);

    /// <summary>Whoever was not heard of for so long has left: two rounds may be lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);
}

/// <summary>Who is here now: a count and organisations, neither kept nor promised.</summary>
/// <param name="Organisations">The largest first, at most <see cref="Most"/>.</param>
[GenerateSerializer, Immutable, Alias("presence-view")]
public sealed record PresenceView([property: Id(0)] int Here, [property: Id(1)] Many<OrganisationHere> Organisations) : View
{
    public const int Most = 100;
}

/// <summary>How many of one organisation are here.</summary>
[GenerateSerializer, Immutable, Alias("organisation-here")]
public sealed record OrganisationHere([property: Id(0)] string Name, [property: Id(1)] int Here);
