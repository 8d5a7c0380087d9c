namespace Collab.Urns;

/// <summary>
/// Holds the ballots of one secret poll, where a history of them would betray who chose what: there is no journal. Asked
/// by grains alone, which have established who may vote. Key: <c>{collective}/urn/{what it is for}</c>.
/// </summary>
[Alias("IUrnGrain")]
internal interface IUrnGrain : IGrainWithStringKey
{
    /// <summary>Takes one ballot of each voter, for good: a second one changes nothing, whatever it holds.</summary>
    /// <param name="options">How many choices there are.</param>
    [Alias("Cast")]
    Task<CastAnswer> Cast(string voter, Many<int> choices, int options);

    [Alias("HasCast")]
    Task<bool> HasCast(string voter);

    /// <summary>Counts, and takes no ballot any more; asked again, it answers the same.</summary>
    /// <param name="unread">Closes without opening it: there is no result.</param>
    [Alias("Close")]
    Task<Tally> Close(int options, bool unread = false);
}

/// <summary>Whether a ballot is in the urn.</summary>
/// <param name="AtLeast">So many have voted at least: moves in steps, so that nobody is seen to vote.</param>
[GenerateSerializer, Immutable, Alias("cast-answer")]
internal sealed record CastAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] int AtLeast);
