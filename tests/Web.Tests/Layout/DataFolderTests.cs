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

        using var app = new App();
        await app.Reader().GetAsync(new Uri("/en", UriKind.Relative));

        var keys = new DirectoryInfo(Path.Combine(app.Data.FullName, "keys"));
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Read | UnixFileMode.UserExecute, app.Data.UnixFileMode);
        Assert.Equal(Read | UnixFileMode.UserExecute, keys.UnixFileMode);
        Assert.Equal(Read, Assert.Single(keys.GetFiles()).UnixFileMode);
    }
}
