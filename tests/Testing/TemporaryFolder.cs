namespace Collab.Testing;

/// <summary>An empty folder that is deleted in the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    public static TemporaryFolder Create() => new(Directory.CreateTempSubdirectory("collab-").FullName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
