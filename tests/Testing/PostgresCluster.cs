using System.Diagnostics;
using Npgsql;

namespace Collab.Testing;

/// <summary>A PostgreSQL server of our own, in a temporary folder, reached by a socket in it. It ends with this process, however that ends.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> SharedOne = new(Start);
    private static int databases;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"collab-pg-{Path.GetRandomFileName()}");
    private readonly Process janitor;

    private PostgresCluster() => janitor = Process.Start(Command(redirect: true, "sh", "-c",
        // Ends when this process does: its end of the pipe is closed even when it is killed.
        $"cat > /dev/null; {Program("pg_ctl")} -D {folder} -m immediate stop > /dev/null 2>&1; rm -rf {folder}"))!;

    /// <summary>The server of this test run. It is never stopped while tests run.</summary>
    public static Task<PostgresCluster> Shared => SharedOne.Value;

    public static async Task<PostgresCluster> Start()
    {
        var cluster = new PostgresCluster();
        await Run("initdb", "-D", cluster.folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await cluster.StartServer();
        return cluster;
    }

    public Task StartServer() => Run("pg_ctl", "-D", folder, "-w", "-l", $"{folder}/log", "-o", $"-c listen_addresses='' -k {folder} -c max_connections=300", "start");

    public Task StopServer() => Run("pg_ctl", "-D", folder, "-w", "-m", "fast", "stop");

    /// <summary>Makes an empty database, and answers how to connect to it.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"collab_{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(Connect("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return Connect(name);
    }

    /// <summary>Ends a database, with the connections that somebody still keeps to it.</summary>
    public async Task DropDatabase(string connection)
    {
        await using var source = NpgsqlDataSource.Create(Connect("postgres"));
        await using var drop = source.CreateCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        janitor.StandardInput.Close();
        await janitor.WaitForExitAsync();
        janitor.Dispose();
    }

    private string Connect(string database) => $"Host={folder};Username=postgres;Database={database}";

    private static async Task Run(string program, params string[] arguments)
    {
        // Its output would be inherited by the server, and never end.
        using var process = Process.Start(Command(redirect: false, ["sh", "-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", Program(program), .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with code {process.ExitCode}.");
        }
    }

    // PostgreSQL's programs refuse to be run by root.
    private static ProcessStartInfo Command(bool redirect, params string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;
        return new(all[0], all[1..]) { RedirectStandardInput = redirect, WorkingDirectory = Path.GetTempPath() };
    }

    private static string Program(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Directory.Exists);
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending() : Enumerable.Empty<string>();
        return folders.Concat(installed.Select(version => Path.Combine(version, "bin"))).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"These tests need PostgreSQL: {name} is neither on the PATH nor below /usr/lib/postgresql. On Debian: apt install postgresql.");
    }
}
