namespace Collab.Sessions;

public sealed class SessionCommandsTests
{
    [Fact]
    public async Task Every_command_stands_in_the_live_contract()
    {
        var contract = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "live.md"));

        Assert.All(SessionCommands.For(null!).Keys, command => Assert.Contains($"`{command}`", contract));
    }
}
