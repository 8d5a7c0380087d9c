using System.Text;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab.Storage;

public sealed class SqliteStorageTests : StorageContract
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private SqliteDatabase database = null!;

    public override Task InitializeAsync()
    {
        database = Open(folder.Path);
        Storage = new RowStorage(database, "tests");
        return Task.CompletedTask;
    }

    public override Task DisposeAsync()
    {
        database.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_at_that_moment()
    {
        for (var round = 0; round < 20; round++)
        {
            var grain = NewGrain();
            await Write(grain, "session/head", "acknowledged");
            using var copy = TemporaryFolder.Create();
            foreach (var file in new[] { SqliteDatabase.FileName, $"{SqliteDatabase.FileName}-wal" })
            {
                File.Copy(Path.Combine(folder.Path, file), Path.Combine(copy.Path, file));
            }

            using var opened = Open(copy.Path);
            Assert.Equal("acknowledged", TextOf(await Read(grain, "session/head", new RowStorage(opened, "tests"))));
        }
    }

    [Fact]
    public async Task What_was_overwritten_or_cleared_is_in_no_file_once_it_is_expunged()
    {
        const string Secret = "the words that must go";
        var (overwritten, cleared) = (NewGrain(), NewGrain());
        var state = await Write(overwritten, "session/head", string.Concat(Enumerable.Repeat(Secret, 1000)));
        var other = await Write(cleared, "session/head", Secret);
        Assert.True(IsInAFile(Secret));

        state.State = new() { Payload = "gone"u8.ToArray() };
        await Storage.WriteStateAsync("session/head", overwritten, state);
        await Storage.ClearStateAsync("session/head", cleared, other);
        await database.Expunge();

        Assert.False(IsInAFile(Secret));
    }

    private bool IsInAFile(string text)
        => Directory.GetFiles(folder.Path, $"{SqliteDatabase.FileName}*").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    [Fact]
    public Task A_second_process_is_refused()
    {
        var refused = Assert.Throws<AlreadyRunning>(() => Open(folder.Path));
        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        return Reopen();
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await database.Write(session => session.Execute("PRAGMA user_version = 9999"));
        database.Dispose();
        Assert.Contains("newer", Assert.Throws<SchemaRefused>(() => Open(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Throws<SchemaRefused>(() => Open(folder.Path));
    }

    [Fact]
    public async Task A_full_disk_fails_writes_only_and_heals_when_space_is_back()
    {
        var written = NewGrain();
        var state = await Write(written, "session/head", "kept");
        await database.Write(session => session.Execute("PRAGMA max_page_count = 1"));
        var large = new string('x', 1_000_000);
        await Assert.ThrowsAsync<StorageUnavailable>(() => Write(NewGrain(), "session/head", large));
        Assert.Equal("kept", TextOf(await Read(written, "session/head")));

        await database.Write(session => session.Execute("PRAGMA max_page_count = 1000000"));
        await Write(NewGrain(), "session/head", large);
        await Storage.WriteStateAsync("session/head", written, state);
    }

    [Fact]
    public async Task A_full_disk_fails_all_writes_of_a_batch_and_stores_none()
    {
        await database.Write(session => session.Execute("PRAGMA max_page_count = 1"));
        var (grains, large) = (Enumerable.Range(0, 50).Select(_ => NewGrain()).ToList(), new string('x', 1_000_000));
        var writes = await Task.WhenAll(grains.Select(async grain =>
        {
            try
            {
                await Write(grain, "session/head", large);
                return true;
            }
            catch (StorageUnavailable)
            {
                return false;
            }
        }));
        Assert.DoesNotContain(true, writes);
        Assert.All(await Task.WhenAll(grains.Select(grain => Read(grain, "session/head"))), read => Assert.False(read.RecordExists));
    }

    [Fact]
    public async Task A_connection_that_cannot_write_fails_its_writes_only_and_is_opened_again()
    {
        var grain = NewGrain();
        await Write(grain, "session/head", "kept");
        await database.Write(session => session.Execute("PRAGMA query_only = ON"));
        await Assert.ThrowsAsync<StorageUnavailable>(() => Write(NewGrain(), "session/head", ""));
        Assert.Equal("kept", TextOf(await Read(grain, "session/head")));
        await Write(NewGrain(), "session/head", "");
    }

    [Fact]
    public async Task The_log_starts_over_though_readers_come_and_go()
    {
        using var stop = new CancellationTokenSource();
        var grain = NewGrain();
        var state = await Write(grain, "session/head", "");
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Read(grain, "session/head");
            }
        })).ToList();

        state.State = Text(new string('x', 400_000));
        for (var write = 0; write < 400; write++)
        {
            await Storage.WriteStateAsync("session/head", grain, state);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(new FileInfo(Path.Combine(folder.Path, $"{SqliteDatabase.FileName}-wal")).Length, 1, 100_000_000);
    }

    [Fact]
    public async Task After_closing_it_answers_that_it_is_closed()
    {
        database.Dispose();
        await Assert.ThrowsAsync<StorageUnavailable>(() => Write(NewGrain(), "session/head", ""));
    }

    [Fact]
    public void Only_its_owner_may_read_the_files()
    {
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) is (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    // No second process may open the file: the other storage shares the database, and writes through the same writer.
    internal override Task<IGrainStorage> Other() => Task.FromResult<IGrainStorage>(new RowStorage(database, "tests"));

    protected override Task Reopen()
    {
        database.Dispose();
        return InitializeAsync();
    }

    private static SqliteDatabase Open(string path) => SqliteDatabase.Open(path, NullLogger<SqliteDatabase>.Instance);
}
