using Collab.Bench;

switch (args)
{
    case ["storage"]:
        await StorageBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: storage");
        return 1;
}
