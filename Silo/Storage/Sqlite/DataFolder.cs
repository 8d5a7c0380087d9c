namespace Collab.Storage.Sqlite;

/// <summary>A folder that belongs to this process, and whose files only its owner may read.</summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream claim;

    private DataFolder(string path, FileStream claim) => (Path, this.claim) = (path, claim);

    public string Path { get; }

    public static DataFolder Claim(string path)
    {
        CreateFolder(path);
        try
        {
            return new(path, OpenOrCreate(System.IO.Path.Combine(path, "collab.lock"), FileShare.None));
        }
        catch (IOException)
        {
            throw new AlreadyRunning($"the data folder {path}");
        }
    }

    /// <summary>The path of a file that exists and that only its owner may read.</summary>
    public string PrivateFile(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        OpenOrCreate(file, FileShare.ReadWrite).Dispose();
        return file;
    }

    // The lock file stays: to delete it would let two processes hold a lock on two files of one name.
    public void Dispose() => claim.Dispose();

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStream OpenOrCreate(string file, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(file, options);
    }
}
