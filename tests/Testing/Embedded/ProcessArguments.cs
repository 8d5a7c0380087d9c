namespace Collab.Testing;

/// <summary>What a process of Collab is told on the engine of this build so that several run beside each other: nothing.</summary>
internal static class ProcessArguments
{
    public static string[] New() => [];
}
