namespace Collab.Directories;

/// <summary>How directories are reached.</summary>
public static class DirectoryGrains
{
    public static IDirectoryGrain Directory(this IGrainFactory grains, string collective, string kind)
        => grains.GetGrain<IDirectoryGrain>(new GrainKey(collective, "directory", kind).ToString());

    public static IDirectoryShardGrain DirectoryShard(this IGrainFactory grains, string collective, string kind, int number)
        => grains.GetGrain<IDirectoryShardGrain>(new GrainKey(collective, "directory", $"{kind}/{number}").ToString());
}
