using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Collab.Storage;

/// <summary>What every reminder table keeps, on a real database.</summary>
public abstract class ReminderContract : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2031, 5, 17, 12, 0, 0, 123, DateTimeKind.Utc);

    private protected IDatabase Database { get; set; } = null!;

    private RowReminders Reminders => new(Database, "tests");

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task A_reminder_that_was_never_registered_is_missing()
    {
        Assert.Null(await Reminders.ReadRow(Grain("a"), "remind"));
        Assert.Empty((await Reminders.ReadRows(Grain("a"))).Reminders);
    }

    [Fact]
    public async Task What_was_registered_is_read()
    {
        var etag = await Reminders.UpsertRow(Entry("b", "adopt", Noon, TimeSpan.FromDays(40)));
        var read = await Reminders.ReadRow(Grain("b"), "adopt");
        Assert.Equal((Grain("b"), "adopt", Noon, DateTimeKind.Utc, TimeSpan.FromDays(40), etag),
            (read!.GrainId, read.ReminderName, read.StartAt, read.StartAt.Kind, read.Period, read.ETag));
    }

    [Fact]
    public async Task Registering_again_overwrites_and_changes_the_etag()
    {
        var first = await Reminders.UpsertRow(Entry("c", "adopt", Noon, TimeSpan.FromMinutes(1)));
        var second = await Reminders.UpsertRow(Entry("c", "adopt", Noon.AddHours(1), TimeSpan.FromMinutes(2)));
        Assert.NotEqual(first, second);
        var read = Assert.Single((await Reminders.ReadRows(Grain("c"))).Reminders);
        Assert.Equal((Noon.AddHours(1), TimeSpan.FromMinutes(2), second), (read.StartAt, read.Period, read.ETag));
    }

    [Fact]
    public async Task Only_the_newest_etag_removes_and_twice_changes_nothing()
    {
        var old = await Reminders.UpsertRow(Entry("d", "adopt", Noon, TimeSpan.FromMinutes(1)));
        var newest = await Reminders.UpsertRow(Entry("d", "adopt", Noon, TimeSpan.FromMinutes(1)));
        Assert.False(await Reminders.RemoveRow(Grain("d"), "adopt", old!));
        Assert.True(await Reminders.RemoveRow(Grain("d"), "adopt", newest!));
        Assert.False(await Reminders.RemoveRow(Grain("d"), "adopt", newest!));
        Assert.Null(await Reminders.ReadRow(Grain("d"), "adopt"));
    }

    [Fact]
    public async Task Ranges_split_all_reminders_without_gap_or_overlap()
    {
        var all = Enumerable.Range(0, 60).Select(i => Entry($"range-{i}", "tick", Noon, TimeSpan.FromMinutes(1))).ToList();
        await Task.WhenAll(all.Select(Reminders.UpsertRow));
        uint[] cuts = [1_000_000_000, 2_000_000_000, 3_000_000_000, 4_000_000_000];
        var parts = await Task.WhenAll(cuts.Select((cut, i) => Reminders.ReadRows(cut, cuts[(i + 1) % cuts.Length])));
        var expected = all.Select(entry => entry.GrainId.ToString()).Order(StringComparer.Ordinal);
        Assert.Equal(expected, Ticking(parts));
        Assert.Equal(expected, Ticking(await Reminders.ReadRows(0, 0)));
        Assert.All(parts[0].Reminders, entry => Assert.InRange(entry.GrainId.GetUniformHashCode(), cuts[0] + 1, cuts[1]));
    }

    [Fact]
    public async Task Another_service_has_reminders_of_its_own()
    {
        await Reminders.UpsertRow(Entry("e", "adopt", Noon, TimeSpan.FromMinutes(1)));
        Assert.Null(await new RowReminders(Database, "another").ReadRow(Grain("e"), "adopt"));
    }

    private static IEnumerable<string> Ticking(params ReminderTableData[] parts) => parts.SelectMany(part => part.Reminders)
        .Where(entry => entry.ReminderName == "tick").Select(entry => entry.GrainId.ToString()).Order(StringComparer.Ordinal);

    private static GrainId Grain(string id) => GrainId.Create("proposal", $"occ/proposal/{id}");

    private static ReminderEntry Entry(string id, string name, DateTime start, TimeSpan period)
        => new() { GrainId = Grain(id), ReminderName = name, StartAt = start, Period = period };
}
