using Collab.Testing;

namespace Collab.Layout;

public sealed class DataFolderTests
{
    [Fact]
    public async Task Only_the_owner_may_read_the_keys()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = TemporaryFolder.Create();
        var data = new DirectoryInfo(Path.Combine(folder.Path, "made-at-the-first-start"));
        await using var server = await CollabProcess.Start(data.FullName);
        using var browser = CollabProcess.NewBrowser(server.Address, out _);
        await browser.GetAsync(new Uri("/en", UriKind.Relative));

        var keys = new DirectoryInfo(Path.Combine(data.FullName, "keys"));
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Read | UnixFileMode.UserExecute, data.UnixFileMode);
        Assert.Equal(Read | UnixFileMode.UserExecute, keys.UnixFileMode);
        Assert.Equal(Read, Assert.Single(keys.GetFiles()).UnixFileMode);
    }
}
