using System.Data.Common;
using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace Collab.Storage;

/// <summary>Reminders as rows of OrleansRemindersTable. The e-tag of a reminder is the version of its row.</summary>
internal sealed class RowReminders(IDatabase database, string service) : IReminderTable
{
    private const string Select = "SELECT GrainId, ReminderName, StartTime, Period, Version FROM OrleansRemindersTable WHERE ServiceId = $1";

    private const string Upsert = """
        INSERT INTO OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        ON CONFLICT (ServiceId, GrainId, ReminderName) DO UPDATE
        SET StartTime = excluded.StartTime, Period = excluded.Period, Version = OrleansRemindersTable.Version + 1
        RETURNING Version
        """;

    private const string Delete = """
        DELETE FROM OrleansRemindersTable WHERE ServiceId = $1 AND GrainId = $2 AND ReminderName = $3 AND Version = $4
        RETURNING Version
        """;

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read($"{Select} AND GrainId = $2", service, grainId.ToString());

    // Hashes are kept as signed numbers. A range whose end is not above its begin wraps around.
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Signed(begin) < Signed(end)
        ? Read($"{Select} AND GrainHash > $2 AND GrainHash <= $3", service, Signed(begin), Signed(end))
        : Read($"{Select} AND (GrainHash > $2 OR GrainHash <= $3)", service, Signed(begin), Signed(end));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var rows = await Read($"{Select} AND GrainId = $2 AND ReminderName = $3", service, grainId.ToString(), reminderName);
        return rows.Reminders.SingleOrDefault();
    }

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var (hash, period) = (Signed(entry.GrainId.GetUniformHashCode()), (long)entry.Period.TotalMilliseconds);
        var version = await database.Change(hash, Upsert, service, entry.GrainId.ToString(), entry.ReminderName, Utc(entry.StartAt), period, hash);
        return version?.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var (hash, version) = (Signed(grainId.GetUniformHashCode()), int.Parse(eTag, CultureInfo.InvariantCulture));
        return await database.Change(hash, Delete, service, grainId.ToString(), reminderName, version) is not null;
    }

    /// <summary>Orleans' interface asks for it; only its own tests call it.</summary>
    public Task TestOnlyClearTable() => throw new NotSupportedException("Reminders are removed one by one.");

    private async Task<ReminderTableData> Read(string sql, params object[] values) => new(await database.Read(sql, Entry, values));

    private static ReminderEntry Entry(DbDataReader row) => new()
    {
        GrainId = GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture),
        ReminderName = row.GetString(1),
        StartAt = Utc(row.GetDateTime(2)),
        Period = TimeSpan.FromMilliseconds(row.GetInt64(3)),
        ETag = row.GetInt32(4).ToString(CultureInfo.InvariantCulture),
    };

    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static int Signed(uint hash) => unchecked((int)hash);
}
