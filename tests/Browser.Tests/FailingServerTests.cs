using Collab.Testing;
using Microsoft.Playwright;

namespace Collab;

/// <summary>A town hall on a server that is killed or whose disk is full: each test has one of its own.</summary>
public sealed class FailingServerTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_one_posts_the_other_sees_and_a_killed_server_takes_nothing_typed()
    {
        using var folder = TemporaryFolder.Create();
        var server = await CollabProcess.Start(folder.Path);
        try
        {
            var facilitator = await chromium.Enter(server.Address, "Facilitator");
            var member = await chromium.Enter(server.Address, "Operator, South 2", width: 390);

            await member.Ask("Who brings the kettle?");
            await Assertions.Expect(facilitator.GetByText("Who brings the kettle?")).ToBeVisibleAsync();

            await member.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
            await member.GetByLabel("Your question").FillAsync("Half a sen");
            await server.Kill();
            await Assertions.Expect(member.GetByText("Reconnecting…")).ToBeVisibleAsync();
            await member.GetByLabel("Your question").FillAsync("Half a sentence, finished while the server was away");
            await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
            await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("Half a sentence, finished while the server was away");

            server = await server.StartAgain();
            // A page that lost its server tries again every few seconds, with some chance in it.
            await Assertions.Expect(facilitator.GetByText("Half a sentence, finished while the server was away")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
            await Assertions.Expect(facilitator.GetByText("Who brings the kettle?")).ToHaveCountAsync(1);
            await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_room_says_so_stays_readable_and_heals()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path);
        var facilitator = await chromium.Enter(server.Address, "Facilitator");
        var member = await chromium.Enter(server.Address, "Operator, South 2", width: 390);
        await member.Ask("Is there room for this?");

        await server.LimitFiles(4096);
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await member.GetByLabel("Your question").FillAsync("And for this?");
        await member.GetByRole(AriaRole.Button, new() { Name = "Ask with my name" }).ClickAsync();
        await Assertions.Expect(member.GetByText("Nothing can be stored at the moment.")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByLabel("Your question")).ToHaveValueAsync("And for this?");
        await facilitator.ReloadAsync();
        await Assertions.Expect(facilitator.GetByText("Is there room for this?")).ToBeVisibleAsync();

        await server.LimitFiles(null);
        await Assertions.Expect(facilitator.GetByText("And for this?")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByText("Nothing can be stored at the moment.")).ToBeHiddenAsync();
    }
}
