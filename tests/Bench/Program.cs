using Collab.Bench;

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
    case ["cluster", .. var parts]:
        return await ClusterFaults.Run(parts);
    default:
        Console.Error.WriteLine("Say what to measure: storage, room, browsers, templates, smtp, cluster PART…");
        return 1;
}
