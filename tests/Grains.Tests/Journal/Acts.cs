namespace Collab.Journal;

/// <summary>Commands of one person, and the usual things to ask of a ledger.</summary>
internal static class Acts
{
    public static Act By(string person, string command, long seen = 0) => new(Actor.Person(person), new(command), seen);

    public static Act New(string command, long seen = 0) => By("ada", command, seen);

    public static Func<Ledger, Stamp, Decision<LedgerEvent>> Say(string word) => (ledger, _) => ledger.Say(word, $"<{word}>");

    public static Func<Ledger, Stamp, Decision<LedgerEvent>> SayMuch(string word)
        => (ledger, _) => ledger.Say(word, $"<{word}>" + new string('x', Entry<LedgerEvent>.LargestInPage));

    public static Func<Ledger, Stamp, Decision<LedgerEvent>> Unsay(string word) => (ledger, _) => ledger.Unsay(word);

    public static Decision<LedgerEvent> Count(Ledger ledger, Stamp stamp) => new Counted();

    public static Func<Ledger, Stamp, Decision<LedgerEvent>> Erase(params long[] versions) => (_, _) => new WordsErased([.. versions]);

    /// <summary>Counts so many times, each in a command of its own, page by page, so that heads keep up; the commands are told apart by their prefix.</summary>
    public static void CountUpTo(this World<Ledger> world, Activation<Ledger> room, long version, string prefix = "count")
    {
        for (var next = room.Journal.Version + 1; next <= version; next++)
        {
            _ = room.Ask(New($"{prefix}-{next}", room.Journal.Version), Count);
            if (next % Page.Capacity == 0)
            {
                world.Turns.Run();
            }
        }

        world.Turns.Run();
    }
}
