using System.Net;
using Collab.Sessions;
using Collab.Testing;

namespace Collab.Watch;

public sealed class WatchTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task A_node_is_alive_and_ready_and_says_what_it_did()
    {
        await using var room = await app.OpenRoom();
        await (await app.Operator(room)).Send("post", ("kind", "idea"), ("language", "en"), ("words", "Share a training day."));
        using var browser = app.App.Reader();

        Assert.Equal("alive", await browser.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("ready", await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        var metrics = await browser.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains("# TYPE collab_commits_total counter", metrics);
        Assert.Matches("""collab_commits_total\{kind="session"\} [1-9]""", metrics);
        Assert.Matches("""collab_command_duration_seconds_count\{command="post",outcome="accepted"\} [1-9]""", metrics);
        Assert.Matches("""collab_storage_duration_seconds_bucket\{operation="write",outcome="done",le="\+Inf"\} [1-9]""", metrics);
        Assert.Matches("""collab_batch_size_bucket\{kind="session",le="256"\} [1-9]""", metrics);
        Assert.DoesNotContain("Share a training day", metrics);
    }

    [Fact]
    public async Task To_networks_that_are_not_named_there_is_nothing()
    {
        using var folder = TemporaryFolder.Create();
        await using var server = await CollabProcess.Start(folder.Path, 0, "--Watch:Networks:0", "10.0.0.0/8");
        using var browser = CollabProcess.NewBrowser(server.Address, out _);

        foreach (var address in new[] { "/health/live", "/health/ready", "/metrics" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task A_node_whose_store_does_not_write_is_not_ready_and_heals()
    {
        using var folder = TemporaryFolder.Create();
        await using var postgres = await PostgresCluster.Start();
        var connection = await postgres.NewDatabase();
        await CollabProcess.Run("migrate", "--ConnectionStrings:Collab", connection);
        await using var server = await CollabProcess.Start(folder.Path, 0, "--ConnectionStrings:Collab", connection);
        using var browser = CollabProcess.NewBrowser(server.Address, out _);
        await Until(browser, HttpStatusCode.OK);

        await postgres.StopServer();
        await Until(browser, HttpStatusCode.ServiceUnavailable);

        await postgres.StartServer();
        await Until(browser, HttpStatusCode.OK);
    }

    private static async Task Until(HttpClient browser, HttpStatusCode wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (HttpStatusCode status = default; status != wanted;)
        {
            using var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            status = answer.StatusCode;
        }
    }
}
