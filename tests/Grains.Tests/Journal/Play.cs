namespace Collab.Journal;

/// <summary>Plays moves on one journal, lets it heal, and holds what everybody saw against what was stored.</summary>
internal sealed class Play<TState>
    where TState : class, IJournaled<TState, LedgerEvent>
{
    private readonly World<TState> world = new();
    private readonly Func<TState, Ledger> ledger;
    private readonly Truth<TState> truth;
    private readonly List<Command> commands = [];
    private readonly List<Reader<TState>> readers = [];
    private readonly List<Activation<TState>> alive = [];
    private readonly List<Task<Activation<TState>>> opening = [];
    private Activation<TState>? current;

    /// <summary>False once more than one activation may have written: then an answer may rest on an older prefix than another.</summary>
    private bool isAlone = true;

    public Play(Func<TState, Ledger> ledger, bool keepsClearedRows)
    {
        this.ledger = ledger;
        world.Storage.KeepsClearedRows = keepsClearedRows;
        world.Storage.Plan = _ => Fate.Waits;
        truth = new(world.Storage);
    }

    public void Run(Script script)
    {
        Make(new Activate());
        Make(new ServeAll(2));
        isAlone = true;
        Array.ForEach(script.Moves, Make);
        Heal();
        commands.ForEach(command => truth.Holds(command, isAlone));
        readers.ForEach(reader => reader.Holds(truth));
        truth.HoldsAfterwards(world.Open(), ledger, world.Storage);
    }

    private void Make(Move move)
    {
        switch (move)
        {
            case Ask ask:
                for (var time = 0; time < ask.Times; time++)
                {
                    Send(ask.Wish with { A = ask.Wish.A + time });
                }

                break;
            case Retry retry when Any(commands, retry.Which) is { } command && current is { } activation:
                Send(command, activation);
                break;
            case Serve serve when Any(world.Storage.Waiting, serve.Which) is { } operation:
                world.Storage.Serve(operation, serve.Fate);
                break;
            case ServeAll serve:
                Serve(serve.Count);
                break;
            case Land land when Any(world.Storage.Late, land.Which) is { } late:
                world.Storage.Land(late);
                break;
            case Crash crash when Any(alive, crash.Which) is { } activation:
                Drop(activation);
                break;
            case Activate:
                isAlone &= alive.Count == 0;
                opening.Add(world.Opening());
                break;
            case Turn turn:
                current = Any(alive, turn.Which);
                break;
            case Follow follow when current is { } activation:
                readers.Add(new(activation, Math.Max(0, activation.Journal.Version - follow.Behind), () => current));
                break;
            case Pull pull when Any(readers, pull.Which) is { } reader:
                reader.Pull(pull.Times, world.Turns);
                break;
            case Clock clock:
                world.Time.Advance(TimeSpan.FromMinutes(clock.Minutes));
                break;
            case Tend when current is { } activation:
                _ = activation.Run(activation.Journal.Tend);
                break;
        }

        Settle();
    }

    private void Send(Wish wish)
    {
        var by = commands.Count % 5 == 0 ? Actor.Anonymous($"hash{commands.Count % 3}") : Actor.Person($"p{commands.Count % 4}");
        var act = new Act(by, new($"command-{commands.Count}"), current?.Journal.Version ?? 0);
        commands.Add(new(act, wish));
        if (current is { } activation)
        {
            Send(commands[^1], activation);
        }
    }

    private void Send(Command command, Activation<TState> activation)
        => command.Asked.Add((activation.Ask(command.Act, (state, stamp) => command.Decide(ledger(state), stamp)), truth.Stored));

    private void Serve(int count)
    {
        while (count-- > 0 && world.Storage.Waiting is [var first, ..])
        {
            world.Storage.Serve(first, Fate.Succeeds);
            world.Turns.Run();
        }
    }

    private void Drop(Activation<TState> activation)
    {
        // Somebody else may write before what this one asked for is stored.
        isAlone = false;
        alive.Remove(activation);
        current = current == activation ? alive.LastOrDefault() : current;
        foreach (var operation in world.Storage.Waiting.Where(operation => operation.Owner == activation).ToList())
        {
            world.Storage.Waiting.Remove(operation);
            if (operation.Kind != OperationKind.Read)
            {
                world.Storage.Late.Add(operation);
            }
        }
    }

    private void Settle()
    {
        world.Turns.Run();
        foreach (var opened in opening.Where(task => task.IsCompleted).ToList())
        {
            opening.Remove(opened);
            if (opened.IsCompletedSuccessfully)
            {
                alive.Add(current = opened.GetAwaiter().GetResult());
            }
        }

        foreach (var leaving in alive.Where(activation => activation.IsLeaving).ToList())
        {
            isAlone = false;
            alive.Remove(leaving);
            current = current == leaving ? alive.LastOrDefault() : current;
        }
    }

    /// <summary>The store works again, and everybody asks until there is an answer.</summary>
    private void Heal()
    {
        world.Storage.Plan = _ => Fate.Succeeds;
        Serve(int.MaxValue);
        Settle();
        Expect.That(opening.Count == 0, "an activation hangs in its load");
        foreach (var late in world.Storage.Late.ToList())
        {
            world.Storage.Land(late);
        }

        for (var round = 0; commands.Any(command => !command.IsAnswered); round++)
        {
            Expect.That(round < 20, () => $"never answered: {commands.First(command => !command.IsAnswered)}");
            current ??= Healed();
            foreach (var command in commands.Where(command => !command.IsAnswered))
            {
                Send(command, current);
            }

            Settle();
        }

        foreach (var activation in alive)
        {
            Expect.That(activation.Run(activation.Journal.Tend), world.Turns, "tending hangs");
        }

        readers.ForEach(reader => reader.Pull(1000, world.Turns));
        foreach (var activation in alive)
        {
            Expect.That(activation.Run(activation.Journal.Close), world.Turns, "closing hangs");
        }
    }

    private Activation<TState> Healed()
    {
        var opened = world.Open();
        alive.Add(opened);
        return opened;
    }

    private static T? Any<T>(List<T> among, int which)
        where T : class => among.Count == 0 ? null : among[which % among.Count];
}
