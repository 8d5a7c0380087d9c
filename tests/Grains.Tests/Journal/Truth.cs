using System.Text.Json;

namespace Collab.Journal;

/// <summary>Every entry as it was first stored, watched at the store itself: what is there once stays, but for erased words.</summary>
internal sealed class Truth<TState>
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private readonly FaultyStorage storage;
    private readonly List<Entry<LedgerEvent>> entries = [];
    private readonly List<Ledger> states = [Ledger.Empty];

    public Truth(FaultyStorage storage)
    {
        this.storage = storage;
        storage.Stored = Watch;
    }

    /// <summary>How many entries are stored.</summary>
    public int Stored => entries.Count;

    /// <summary>An answer is true of the entries up to its version, among them all that were stored when it was asked for, and no command is there twice.</summary>
    public void Holds(Command command, bool isAlone)
    {
        var made = entries.Where(entry => entry.By == command.Act.By && entry.Command == command.Act.Command).ToList();
        Expect.That(made.Count < 2, () => $"done twice: {command}");
        foreach (var (answer, stored) in command.Answered.Where(answered => answered.Answer.Kind != OutcomeKind.Unknown))
        {
            Expect.That(answer.Version >= stored || made is [var first] && first.Version == answer.Version, () => $"stale, {stored} were stored: {command}");
            Expect.That(answer.Version <= entries.Count, () => $"lost: {command}");
            Expect.That(made is not [var one] || answer.Version < one.Version || answer == Outcome.Accepted(one.Version), () => $"another answer: {command}");
            Expect.That(made is [var entry] && entry.Version == answer.Version ? answer.Kind == OutcomeKind.Accepted : IsTrue(command, answer), () => $"untrue: {command}");
        }

        // What was last said stays said, although the store was late.
        Expect.That(
            !isAlone || made is not [var late] || command.Answers.LastOrDefault() is not { Kind: not OutcomeKind.Unknown } last || last.Version == late.Version,
            () => $"done after a no: {command}");
    }

    /// <summary>A follower saw what is stored, with the state after it.</summary>
    public void Holds(Step<TState, LedgerEvent> step)
    {
        Expect.That(step.Entry.Version <= entries.Count, () => $"a follower saw entry {step.Entry.Version}, which is not stored");
        var entry = entries[(int)step.Entry.Version - 1];
        Expect.That(IsSame(step.Entry, entry), () => $"a follower saw {step.Entry}, stored is {entry}");
    }

    /// <summary>A fresh load, its head and its pages agree with every entry; erased words are nowhere.</summary>
    public void HoldsAfterwards(Activation<TState> opened, Func<TState, Ledger> ledger, FaultyStorage storage)
    {
        Expect.That(opened.Journal.Version == entries.Count, () => $"{entries.Count} entries are stored, {opened.Journal.Version} loaded");
        Expect.That(ledger(opened.Journal.State).Equals(states[^1]), () => $"loaded {ledger(opened.Journal.State)}, all entries make {states[^1]}");
        Expect.That(entries.Zip(entries.Skip(1)).All(pair => Minute(pair.First) <= Minute(pair.Second)), "time ran backwards");
        if (storage.Find($"{TState.Kind}/head") is { } text)
        {
            var head = Head<TState, LedgerEvent>.Read(text);
            var prefix = states[(int)head.Facts.Version];
            Expect.That(ledger(head.State).Happened == prefix.Happened, "the head's state is not that of its version");
            Expect.That(head.Facts.Commands.All(command => Key(entries[(int)command.Version - 1]) == command.Key), "the head remembers a command that made something else");
            Expect.That(!head.Facts.Erasing.Any(), "words wait to be erased");
        }

        var rows = string.Concat(storage.Names.Select(name => System.Text.Encoding.UTF8.GetString(storage.Find(name)!)));
        foreach (var erased in entries.SelectMany(entry => entry.Erases).Distinct())
        {
            Expect.That(!rows.Contains(Wish.Words(entries[(int)erased - 1].Command), StringComparison.Ordinal), () => $"words of entry {erased} are still there");
        }
    }

    private bool IsTrue(Command command, Outcome answer)
    {
        var prefix = states[(int)answer.Version];
        var decision = command.Decide(prefix, new(answer.Version + 1, DateTimeOffset.UnixEpoch, command.Act.By));
        return decision.Events.IsDefaultOrEmpty && decision.Refusal == answer.Refusal;
    }

    private void Watch(string name, ReadOnlyMemory<byte> payload)
    {
        if (!name.Contains("/page/", StringComparison.Ordinal) || payload.Span.SequenceEqual("null"u8))
        {
            return;
        }

        var number = int.Parse(name.AsSpan(name.LastIndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture);
        var stored = JsonSerializer.Deserialize<JsonElement[]>(payload.Span)!.Select(Whole).ToList();
        Expect.That(stored.Count <= Page.Capacity && stored.Select(entry => entry.Version).SequenceEqual(Enumerable.Range(0, stored.Count).Select(index => Page.FirstVersion(number) + index)), () => $"versions have a gap in {name}");
        foreach (var entry in stored)
        {
            if (entry.Version <= entries.Count)
            {
                Expect.That(IsSame(entry, entries[(int)entry.Version - 1]), () => $"{entry} took the place of {entries[(int)entry.Version - 1]}");
            }
            else
            {
                Expect.That(entry.Version == entries.Count + 1, () => $"entry {entry.Version} follows {entries.Count}");
                entries.Add(entry);
                states.Add(entry.Events.Aggregate(states[^1], (state, happened) => state.Evolve(happened, entry.Stamp)));
            }
        }

        Expect.That(Page.FirstVersion(number) + stored.Count - 1 >= Math.Min(entries.Count, Page.FirstVersion(number + 1) - 1), () => $"{name} lost entries");
    }

    private Entry<LedgerEvent> Whole(JsonElement json)
    {
        var entry = json.Deserialize<Entry<LedgerEvent>>(RowJson.Shape)!;
        return entry.IsAside
            ? JsonSerializer.Deserialize<Entry<LedgerEvent>>(storage.Find($"{TState.Kind}/entry/{entry.Version}") ?? throw new BrokenPromise($"entry {entry.Version} names nothing"), RowJson.Shape)!
            : entry;
    }

    private static bool IsSame(Entry<LedgerEvent> seen, Entry<LedgerEvent> stored)
        => seen with { Events = [] } == stored with { Events = [] }
            && (seen.Events.SequenceEqual(stored.Events) || seen.Events.SequenceEqual(stored.Events.Select(happened => happened is IErasable<LedgerEvent> words ? words.Erased() : happened)));

    private static CommandKey Key(Entry<LedgerEvent> entry) => CommandKey.Of(entry.By, entry.Command);

    private static long Minute(Entry<LedgerEvent> entry) => entry.At.UtcTicks / TimeSpan.TicksPerMinute;
}
