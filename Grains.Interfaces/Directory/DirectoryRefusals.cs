namespace Collab.Directories;

/// <summary>Why a directory says no.</summary>
public static class DirectoryRefusals
{
    /// <summary>Never seen by people: the directory asks the next shard.</summary>
    public static readonly Refusal ShardFull = new("directory.shard-full");
}
