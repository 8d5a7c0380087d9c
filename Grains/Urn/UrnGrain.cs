using Collab.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Collab.Urns;

/// <summary>Keeps one urn: one e-tagged record, overwritten in place, so that counts and voters change in one write.</summary>
[GrainType("urn")]
internal sealed partial class UrnGrain(
    [FromKeyedServices(JournalFactory.StorageName)] IGrainStorage storage,
    IUrnKeys keys,
    ILogger<UrnGrain> log) : Grain, IUrnGrain
{
    private const string Name = "ballots";

    /// <summary>None where it is to be read again: at first, and after a write of which nobody knows.</summary>
    private Row? row;

    private string Key => this.GetPrimaryKeyString();

    private Rows Rows => new(storage, this.GetGrainId(), "urn");

    public async Task<CastAnswer> Cast(string voter, Many<int> choices, int options)
    {
        var stored = await Read();
        if (stored.Result is not null)
        {
            return new(Outcome.Refused(UrnRefusals.Closed), 0);
        }

        var before = Open(stored, options);
        var after = before.With(voter, choices);
        var isIn = after == before || await Write(new(Sealed: Seal.Close(after.ToBytes(), keys.Create(Key), Key)));
        return isIn ? new(Outcome.Accepted(0), after.AtLeast) : new(Outcome.Unknown, 0);
    }

    public async Task<bool> HasCast(string voter)
    {
        var stored = await Read();
        return stored.Sealed is not null && Open(stored, 0).Voters.Contains(voter);
    }

    public async Task<Tally> Close(int options, bool unread = false)
    {
        var stored = await Read();
        var result = stored.Result ?? (unread ? Tally.Withheld : Open(stored, options).Result());
        if (stored.Result is null && !await Write(new(Result: result)))
        {
            throw new UrnNotClosed(Key);
        }

        // After the result is stored, and again whenever it is asked for: nothing of the ballots can be read any more.
        keys.Destroy(Key);
        return result;
    }

    private Ballots Open(UrnRow stored, int options) => stored.Sealed is null
        ? Ballots.None(options)
        : Ballots.Of(Seal.Open(stored.Sealed, keys.Find(Key) ?? throw new UrnKeyMissing(Key), Key));

    private async Task<UrnRow> Read()
    {
        row ??= await Rows.Read(Name);
        return row.Exists ? UrnRow.Of(row.Payload) : new();
    }

    /// <summary>Whether it is stored; where nobody knows, the caller asks again.</summary>
    private async Task<bool> Write(UrnRow next)
    {
        try
        {
            row = await Rows.Write(row!, next.ToJson());
            return true;
        }
        catch (Exception failure)
        {
            row = null;
            LogFailed(failure, Key);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A write of {Urn} failed; its caller asks again")]
    private partial void LogFailed(Exception failure, string urn);
}

/// <summary>The store did not take an urn's result: it is closed again later.</summary>
internal sealed class UrnNotClosed(string urn) : Exception($"{urn} is not closed yet.");
