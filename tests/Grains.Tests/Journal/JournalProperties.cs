using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Collab.Journal;

/// <summary>
/// Whatever commands, failures, crashes and second writers do to a journal, its promises hold. A failure names its seed;
/// <c>JOURNAL_SEED</c> plays another, <c>JOURNAL_PLAYS</c> more of them.
/// </summary>
public sealed class JournalProperties
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_acknowledged_is_lost_doubled_halved_or_untrue(bool keepsClearedRows)
        => Check(() => new Play<Ledger>(state => state, keepsClearedRows).Run);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_acknowledged_is_lost_where_no_history_is_kept(bool keepsClearedRows)
        => Check(() => new Play<Slate>(state => state.Ledger, keepsClearedRows).Run);

    private static void Check(Func<Action<Script>> play)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(Setting("JOURNAL_PLAYS", 200))
            .WithReplay(new Replay(new Rnd((ulong)Setting("JOURNAL_SEED", 2030), 1), null));
        FsCheck.Check.One(config, Prop.ForAll(Script.Any, script => play()(script)));
    }

    private static int Setting(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
