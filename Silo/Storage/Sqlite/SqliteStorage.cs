namespace Collab.Storage.Sqlite;

/// <summary>Grain state in SQLite.</summary>
internal sealed class SqliteStorage(SqliteDatabase database, string service) : RowStorage
{
    private const string Key = """
        GrainIdHash = ?1 AND GrainTypeHash = ?2 AND GrainIdExtensionString = ?3 AND GrainTypeString = ?4 AND ServiceId = ?5
        AND GrainIdN0 = 0 AND GrainIdN1 = 0
        """;

    private const string Select = $"SELECT Version, PayloadBinary FROM OrleansStorage WHERE {Key}";

    private const string InsertRow = """
        INSERT INTO OrleansStorage
          (GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1, PayloadBinary, ModifiedOn, Version)
        VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, ?6, datetime('now'), 1)
        ON CONFLICT DO NOTHING
        """;

    private const string UpdateRow = $"""
        UPDATE OrleansStorage SET PayloadBinary = ?6, ModifiedOn = datetime('now'), Version = Version + 1
        WHERE {Key} AND Version = ?7
        """;

    private const string DeleteRow = $"DELETE FROM OrleansStorage WHERE {Key} AND Version = ?6";

    protected override Task<Row?> Read(RowKey key) => database.Read(session => session
        .Query(Select, row => new Row(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)),
            key.GrainHash, key.StateHash, key.Grain, key.State, service)
        .SingleOrDefault());

    protected override Task<bool> Insert(RowKey key, ReadOnlyMemory<byte> payload) => database.Write(session => session
        .Execute(InsertRow, key.GrainHash, key.StateHash, key.Grain, key.State, service, payload) == 1);

    protected override Task<bool> Update(RowKey key, ReadOnlyMemory<byte> payload, int version) => database.Write(session => session
        .Execute(UpdateRow, key.GrainHash, key.StateHash, key.Grain, key.State, service, payload, version) == 1);

    protected override Task<bool> Delete(RowKey key, int version) => database.Write(session => session
        .Execute(DeleteRow, key.GrainHash, key.StateHash, key.Grain, key.State, service, version) == 1);
}
