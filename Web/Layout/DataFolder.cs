using Microsoft.AspNetCore.DataProtection;

namespace Collab.Layout;

/// <summary>The folder that holds all that the service must keep, <c>--data FOLDER</c>; only its owner may look inside.</summary>
internal static class DataFolder
{
    public const string Setting = "data";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Of(IConfiguration settings) => Made(settings[Setting] is { Length: > 0 } chosen ? chosen : "data");

    /// <summary>Keeps the keys that seal cookies and forms across restarts.</summary>
    public static void KeepKeys(this IDataProtectionBuilder protection, DirectoryInfo data)
        => protection.SetApplicationName("Collab").PersistKeysToFileSystem(Made(Path.Combine(data.FullName, "keys")));

    private static DirectoryInfo Made(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }

        var folder = Directory.CreateDirectory(path, OwnerOnly);
        folder.UnixFileMode = OwnerOnly;
        return folder;
    }
}
