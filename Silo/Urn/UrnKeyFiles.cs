using System.Security.Cryptography;

namespace Collab.Urns;

/// <summary>
/// Keeps each urn's key in a file of its own under <c>urns/</c> in the data folder, for its owner alone. Backups leave this
/// folder out, and where several machines run grains they share it.
/// </summary>
internal sealed class UrnKeyFiles(SiloSettings settings) : IUrnKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Path.Combine(settings.DataFolder, "urns");

    public byte[] Create(string urn)
    {
        if (Find(urn) is { } key)
        {
            return key;
        }

        CreateFolder();
        key = RandomNumberGenerator.GetBytes(Seal.KeySize);
        try
        {
            using var file = Open(urn, FileMode.CreateNew);
            file.Write(key);
            // Ballots are sealed with it from now on, so it must survive a power cut as they do.
            file.Flush(flushToDisk: true);
            return key;
        }
        catch (IOException) when (Find(urn) is not null)
        {
            // Another activation made one in between.
            return Find(urn)!;
        }
    }

    public byte[]? Find(string urn)
    {
        var path = PathOf(urn);
        return !File.Exists(path) ? null
            : File.ReadAllBytes(path) is { Length: Seal.KeySize } key ? key
            : throw new UrnKeyMissing(urn);
    }

    public void Destroy(string urn)
    {
        if (!File.Exists(PathOf(urn)))
        {
            return;
        }

        using (var file = Open(urn, FileMode.Open))
        {
            file.Write(new byte[Seal.KeySize]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(PathOf(urn));
    }

    private FileStream Open(string urn, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew)
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(PathOf(urn), options);
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A grain's key has no underscore, so that no two urns share a file.</summary>
    private string PathOf(string urn) => Path.Combine(folder, $"{urn.Replace('/', '_')}.key");
}
