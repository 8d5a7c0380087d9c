using Collab.Testing;

namespace Collab;

/// <summary>How the service is started from a command line.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task Address_and_data_folder_are_settings_and_a_second_start_on_the_folder_is_refused_in_a_sentence()
    {
        using var folder = TemporaryFolder.Create();
        await using var first = await CollabProcess.Start(folder.Path);
        Assert.True(File.Exists(Path.Combine(folder.Path, "collab.db")));

        var (exitCode, _, error) = await CollabProcess.Run("--urls", "http://127.0.0.1:0", "--data", folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Equal($"Collab is already running on the data folder {folder.Path}. Stop it first, or give this one another place for its data.", error.Trim());
    }

    [Fact]
    public async Task PostgreSQL_is_refused_until_its_schema_is_migrated()
    {
        using var folder = TemporaryFolder.Create();
        var connection = await (await PostgresCluster.Shared).NewDatabase();
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--data", folder.Path, "--ConnectionStrings:Collab", connection];

        var early = await CollabProcess.Run(arguments);
        Assert.Equal(1, early.ExitCode);
        Assert.Contains("migrate", early.Error);

        var migrated = await CollabProcess.Run(["migrate", .. arguments]);
        Assert.Equal((0, "The database's schema is up to date."), (migrated.ExitCode, migrated.Output.Trim()));
        await using var server = await CollabProcess.Start(folder.Path, 0, "--ConnectionStrings:Collab", connection);
        Assert.Equal((0, "The database's schema is up to date."), await Again());

        async Task<(int, string)> Again()
        {
            var again = await CollabProcess.Run(["migrate", .. arguments]);
            return (again.ExitCode, again.Output.Trim());
        }
    }

    [Fact]
    public async Task A_database_that_does_not_answer_ends_the_start_in_a_sentence()
    {
        using var folder = TemporaryFolder.Create();
        var (exitCode, _, error) = await CollabProcess.Run("--data", folder.Path, "--ConnectionStrings:Collab", $"Host={folder.Path};Username=nobody;Database=none");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("The database is not available", error, StringComparison.Ordinal);
    }
}
