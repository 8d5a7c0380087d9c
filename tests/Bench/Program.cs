using Collab.Bench;
using Collab.Collectives;

switch (args)
{
    case ["storage"]:
        await StorageBench.Run();
        return 0;
    case ["room"]:
        await RoomBench.Run();
        return 0;
    case ["browsers"]:
        await BrowserBench.Run();
        return 0;
    case ["templates"]:
        TemplateBench.Run();
        return 0;
    case ["smtp"]:
        await SmtpBench.Run();
        return 0;
    case ["smtp-send", var port, var count, var connections, var inFlight]:
        await SmtpBench.Send(int.Parse(port, null), int.Parse(count, null), int.Parse(connections, null), int.Parse(inFlight, null));
        return 0;
    case ["notices", .. var sizes]:
        await NoticeBench.Speed(
            sizes is [var recipients, ..] ? int.Parse(recipients, null) : 20_000,
            sizes is [_, var rounds, ..] ? int.Parse(rounds, null) : 3,
            sizes is [_, _, var wait] ? int.Parse(wait, null) : 0);
        return 0;
    case ["notices-memory", .. var sizes]:
        await NoticeBench.Memory(sizes is [var few, ..] ? int.Parse(few, null) : 10_000, sizes is [_, var many] ? int.Parse(many, null) : 200_000);
        return 0;
    case ["notices-people", var folder, var people, var partners]:
        await NoticeSender.People(folder, int.Parse(people, null), int.Parse(partners, null));
        return 0;
    case ["notices-send", var folder, var sink, var roles, var what]:
        await NoticeSender.Send(folder, int.Parse(sink, null), Enum.Parse<Roles>(roles, ignoreCase: true), what == "memory");
        return 0;
    case ["notices-loop", var sink, var mails, var way]:
        await NoticeSender.Loop(int.Parse(sink, null), int.Parse(mails, null), way == "composes");
        return 0;
    case ["cluster", .. var parts]:
        return await ClusterFaults.Run(parts);
    default:
        Console.Error.WriteLine("Say what to measure: storage, room, browsers, templates, smtp, notices, notices-memory, cluster PART…");
        return 1;
}
