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
    case ["cluster", .. var parts]:
        return await ClusterFaults.Run(parts);
    default:
        Console.Error.WriteLine("Say what to measure: storage, room, browsers, templates, cluster PART…");
        return 1;
}
