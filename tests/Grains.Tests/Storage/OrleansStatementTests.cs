using System.Text;
using Collab.Storage.Postgres;
using Collab.Testing;
using Npgsql;
using Orleans.Runtime;
using Xunit;

namespace Collab.Storage;

/// <summary>The statements in OrleansQuery, run with the parameters, and read by the column names, of Orleans' ADO.NET providers.</summary>
public sealed class OrleansStatementTests : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2031, 5, 17, 12, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes("{}");
    private static readonly GrainId Grain = GrainId.Create("session", "occ/session/k7mp2q");

    private PostgresDatabase database = null!;

    public async Task InitializeAsync()
    {
        var connection = await (await PostgresCluster.Shared).NewDatabase();
        await PostgresSchema.Migrate(connection);
        database = await PostgresDatabase.Open(connection);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Every_statement_that_the_providers_ask_for_is_there()
        => Assert.Equal(
        [
            "CleanupDefunctSiloEntriesKey", "CleanupDefunctSiloEntryKey", "ClearStorageKey", "DeleteMembershipTableEntriesKey",
            "DeleteReminderRowKey", "DeleteReminderRowsKey", "DeleteStorageKey",
            "GatewaysQueryKey", "InsertMembershipKey", "InsertMembershipVersionKey", "MembershipReadAllKey",
            "MembershipReadRowKey", "ReadFromStorageKey", "ReadRangeRows1Key", "ReadRangeRows2Key", "ReadReminderRowKey", "ReadReminderRowsKey", "UpdateIAmAlivetimeKey",
            "UpdateMembershipKey", "UpsertReminderRowKey", "WriteToStorageKey",
        ], (await database.Read("SELECT QueryKey FROM OrleansQuery", row => row.GetString(0))).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_provider_and_our_storage_read_each_others_rows()
    {
        Assert.Equal([1], await Write(null));
        var storage = new RowStorage(database, "tests");
        var state = new Orleans.GrainState<Journal.Stored>();
        await storage.ReadStateAsync("session/head", Grain, state);
        Assert.Equal(("{}", "1"), (StorageContract.TextOf(state), state.ETag));

        await storage.WriteStateAsync("session/head", Grain, state);
        Assert.Equal([2], await Run("ReadFromStorageKey", row => row.GetInt32(row.GetOrdinal("Version")), RowOf()));
        Assert.Equal([Payload], await Run("ReadFromStorageKey", row => row.GetFieldValue<byte[]>(row.GetOrdinal("PayloadBinary")), RowOf()));
    }

    [Fact]
    public async Task A_conflict_answers_the_provider_no_version()
    {
        Assert.Equal([1], await Write(null));
        Assert.Empty(await Write(null));
        Assert.Equal([2], await Write(1));
        Assert.Empty(await Write(1));
        Assert.Empty(await Version("ClearStorageKey", 1));
        Assert.Empty(await Version("DeleteStorageKey", 1));
    }

    [Fact]
    public async Task Of_the_providers_racing_first_writes_one_wins()
    {
        for (var round = 0; round < 50; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Write(null)));
            Assert.Equal(5, answers.Count(answer => answer.Count == 0));
            Assert.Equal([2], await Version("DeleteStorageKey", 1));
        }
    }

    [Fact]
    public async Task A_row_that_the_provider_cleared_is_no_record_and_keeps_its_etag()
    {
        await Write(null);
        Assert.Equal([2], await Version("ClearStorageKey", 1));
        var state = new Orleans.GrainState<Journal.Stored>();
        await new RowStorage(database, "tests").ReadStateAsync("session/head", Grain, state);
        Assert.Equal((false, "2"), (state.RecordExists, state.ETag));
    }

    [Fact]
    public async Task A_key_that_the_provider_takes_for_a_number_is_refused()
    {
        var number = RowOf().Select(value => value.Name == "GrainIdExtensionString" ? (value.Name, (object?)null) : value);
        await Assert.ThrowsAsync<PostgresException>(() => Run("WriteToStorageKey", _ => 0, [.. number, ("GrainStateVersion", null), ("PayloadBinary", Payload)]));
    }

    [Fact]
    public async Task Reminders_are_shared_too()
    {
        var (hash, id) = (unchecked((int)Grain.GetUniformHashCode()), Grain.ToString());
        (string, object?)[] row = [("ServiceId", "tests"), ("GrainId", id), ("ReminderName", "adopt")];
        // The provider sends a period as an int where it fits.
        (string, object?)[] entry = [.. row, ("StartTime", Noon), ("Period", 60_000), ("GrainHash", hash)];
        Assert.Equal([0], await Run("UpsertReminderRowKey", VersionOf, entry));
        Assert.Equal([1], await Run("UpsertReminderRowKey", VersionOf, entry));
        var read = await new RowReminders(database, "tests").ReadRow(Grain, "adopt");
        Assert.Equal((Noon, TimeSpan.FromMinutes(1), "1"), (read!.StartAt, read.Period, read.ETag));

        Assert.Equal([1], await Run("ReadReminderRowKey", VersionOf, row));
        Assert.Equal([60_000L], await Run("ReadReminderRowsKey", read => read.GetInt64(read.GetOrdinal("Period")), row[..2]));
        Assert.Equal([1], await Run("ReadRangeRows1Key", VersionOf, ("ServiceId", "tests"), ("BeginHash", hash - 1), ("EndHash", hash)));
        Assert.Empty(await Run("ReadRangeRows2Key", VersionOf, ("ServiceId", "tests"), ("BeginHash", hash), ("EndHash", hash - 1)));
        Assert.Equal([0], await Run("DeleteReminderRowKey", row => row.GetInt32(0), [.. row, ("Version", 0)]));
        Assert.Equal([1], await Run("DeleteReminderRowKey", row => row.GetInt32(0), [.. row, ("Version", 1)]));
    }

    [Fact]
    public async Task A_silo_joins_and_changes_only_with_the_newest_version_of_the_table()
    {
        (string, object?) cluster = ("DeploymentId", "blue");
        (string, object?)[] silo = [cluster, ("Address", "10.0.0.1"), ("Port", 11111), ("Generation", 7)];
        (string, object?)[] joining = [.. silo, ("SiloName", "one"), ("HostName", "one"), ("Status", 2), ("ProxyPort", 30000), ("StartTime", Noon), ("IAmAliveTime", Noon)];
        (string, object?)[] leaving = [.. silo, ("Status", 6), ("SuspectTimes", null), ("IAmAliveTime", Noon)];
        Assert.Equal([1], await Count("InsertMembershipVersionKey", cluster));
        Assert.Equal([0], await Count("InsertMembershipVersionKey", cluster));
        Assert.Equal([0], await Run("MembershipReadRowKey", VersionOf, silo));

        var racing = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Count("InsertMembershipKey", [.. joining, ("Version", 0)])));
        Assert.Equal(1, racing.Sum(answer => answer.Single()));
        Assert.Equal([0], await Count("InsertMembershipKey", [.. joining, ("Version", 1)]));
        Assert.Equal([0], await Count("UpdateMembershipKey", [.. leaving, ("Version", 0)]));
        Assert.Equal([1], await Run("MembershipReadAllKey", VersionOf, cluster));
        Assert.Equal([1], await Count("UpdateMembershipKey", [.. leaving, ("Version", 1)]));
        Assert.Equal([2], await Run("MembershipReadAllKey", VersionOf, cluster));

        await Run("UpdateIAmAlivetimeKey", _ => 0, [.. silo, ("IAmAliveTime", Noon.AddHours(1))]);
        Assert.Equal([Noon.AddHours(1)], await Run("MembershipReadRowKey", row => row.GetDateTime(row.GetOrdinal("IAmAliveTime")), silo));
        Assert.Equal([30000], await Run("GatewaysQueryKey", row => row.GetInt32(row.GetOrdinal("ProxyPort")), cluster, ("Status", 6)));
        (string, object?)[] seen = [.. silo, ("StartTime", Noon), ("SuspectTimes", null)];
        await Run("CleanupDefunctSiloEntryKey", _ => 0, [.. seen, ("IAmAliveTime", Noon)]);
        Assert.False(Assert.Single(await Run("MembershipReadAllKey", row => row.IsDBNull(row.GetOrdinal("StartTime")), cluster)));
        await Run("CleanupDefunctSiloEntryKey", _ => 0, [.. seen, ("IAmAliveTime", Noon.AddHours(1))]);
        Assert.True(Assert.Single(await Run("MembershipReadAllKey", row => row.IsDBNull(row.GetOrdinal("StartTime")), cluster)));
        await Run("DeleteMembershipTableEntriesKey", _ => 0, cluster);
        Assert.Empty(await Run("MembershipReadAllKey", VersionOf, cluster));
    }

    private Task<List<int>> Write(int? version) => Run("WriteToStorageKey", row => row.GetInt32(row.GetOrdinal("NewGrainStateVersion")),
        [.. RowOf(), ("GrainStateVersion", version), ("PayloadBinary", Payload)]);

    private Task<List<int>> Version(string query, int version) => Run(query, row => row.GetInt32(0), [.. RowOf(), ("GrainStateVersion", version)]);

    private Task<List<int>> Count(string query, params (string, object?)[] values) => Run(query, row => row.GetInt32(0), values);

    private static int VersionOf(NpgsqlDataReader row) => row.GetInt32(row.GetOrdinal("Version"));

    private static (string Name, object? Value)[] RowOf()
    {
        var key = RowKey.Of("session/head", Grain);
        return [("GrainIdHash", key.GrainHash), ("GrainIdN0", 0L), ("GrainIdN1", 0L), ("GrainTypeHash", key.StateHash),
            ("GrainTypeString", key.State), ("GrainIdExtensionString", key.Grain), ("ServiceId", "tests")];
    }

    private async Task<List<T>> Run<T>(string query, Func<NpgsqlDataReader, T> read, params (string Name, object? Value)[] values)
    {
        await using var command = database.Source.CreateCommand((await database.Read("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1", row => row.GetString(0), query)).Single());
        foreach (var (name, value) in values)
        {
            // The provider says which type a null has.
            command.Parameters.Add(name switch
            {
                "GrainStateVersion" => new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Integer) { Value = value ?? DBNull.Value },
                _ when value is null => new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Text) { Value = DBNull.Value },
                _ => new NpgsqlParameter(name, value),
            });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
