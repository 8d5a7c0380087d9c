namespace Collab.Directories;

/// <summary>A grain that its collective's directory of its kind shows.</summary>
[Alias("IListed")]
public interface IListed : IGrainWithStringKey
{
    /// <summary>What lists show of it; none if it never came to be. A directory's sweep asks this.</summary>
    [Alias("Summary")]
    Task<Listed?> Summary();
}
