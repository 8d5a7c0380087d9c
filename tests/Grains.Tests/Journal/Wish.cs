namespace Collab.Journal;

internal enum WishKind
{
    Say,
    SayMuch,
    Unsay,
    Replace,
    Count,
    Erase,
}

/// <summary>What a command asks of a ledger; the same wish decides the same on the same state.</summary>
internal sealed record Wish(WishKind Kind, int A, int B)
{
    /// <summary>Words of one command that are found nowhere else: to be looked for after they were erased.</summary>
    public static string Words(CommandId command) => $"<words of {command}>";

    public Decision<LedgerEvent> Decide(Ledger ledger, Stamp stamp, CommandId command) => Kind switch
    {
        WishKind.Say => ledger.Say(Word(A), Words(command)),
        WishKind.SayMuch => ledger.Say(Word(A), Words(command) + new string('x', Entry<LedgerEvent>.LargestInPage)),
        WishKind.Unsay => ledger.Unsay(Word(A)),
        WishKind.Replace => ledger.Replace(Word(A), Word(B), Words(command)),
        WishKind.Count => new Counted(),
        _ when stamp.Version == 1 => Decision.Nothing,
        _ => new WordsErased([1 + (A % (stamp.Version - 1)), 1 + (B % (stamp.Version - 1))]),
    };

    private static string Word(int which) => $"word-{which % 9}";
}

/// <summary>A command on its way: sent again with the same id until there is an answer.</summary>
internal sealed class Command(Act act, Wish wish)
{
    public Act Act => act;

    /// <summary>Each time that it was asked: what comes back, and how many entries were stored by then.</summary>
    public List<(Task<Outcome> Answer, int Stored)> Asked { get; } = [];

    public IEnumerable<(Outcome Answer, int Stored)> Answered
        => Asked.Where(asked => asked.Answer.IsCompleted).Select(asked => (asked.Answer.GetAwaiter().GetResult(), asked.Stored));

    public IEnumerable<Outcome> Answers => Answered.Select(answered => answered.Answer);

    public bool IsAnswered => Answers.Any(answer => answer.Kind != OutcomeKind.Unknown);

    public Decision<LedgerEvent> Decide(Ledger ledger, Stamp stamp) => wish.Decide(ledger, stamp, act.Command);

    public override string ToString() => $"{act.By} {act.Command} {wish}: {string.Join(" | ", Answers)}";
}
