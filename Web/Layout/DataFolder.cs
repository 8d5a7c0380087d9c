namespace Collab.Layout;

/// <summary>The folder that holds all that the service must keep, <c>--data FOLDER</c>; only its owner may look inside.</summary>
internal static class DataFolder
{
    public const string Setting = "data";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Of(IConfiguration settings) => Made(settings[Setting] is { Length: > 0 } chosen ? chosen : "data");

    /// <summary>A folder in it, for its owner alone.</summary>
    public static DirectoryInfo Within(IConfiguration settings, string name) => Made(Path.Combine(Of(settings).FullName, name));

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
