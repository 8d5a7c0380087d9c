using Orleans;
using Xunit;

namespace Collab.Engine;

/// <summary>Proves that what the embedded engine declares in Orleans' namespaces is Orleans', name by name.</summary>
public sealed class OrleansMetadataTests
{
    /// <summary>
    /// These are declared in packages that cannot be restored alone (Orleans.Core, .Reminders, .Serialization.Abstractions), and no
    /// package that can be uses them. They were compared with Orleans' source, and the engine's tests run against them on Orleans.
    /// </summary>
    private static readonly string[] Unproven =
    [
        "Orleans.AliasAttribute.get_Alias",
        "Orleans.GrainReminderExtensions.GetReminder",
        "Orleans.GrainReminderExtensions.RegisterOrUpdateReminder",
        "Orleans.GrainReminderExtensions.UnregisterReminder",
        "Orleans.GrainState`1..ctor",
        "Orleans.GrainState`1.get_ETag",
        "Orleans.GrainState`1.get_RecordExists",
        "Orleans.GrainState`1.get_State",
        "Orleans.GrainState`1.set_ETag",
        "Orleans.GrainState`1.set_RecordExists",
        "Orleans.GrainState`1.set_State",
        "Orleans.IRemindable.ReceiveReminder",
        "Orleans.IReminderTable.StartAsync",
        "Orleans.IdAttribute.get_Id",
        "Orleans.ReminderEntry.get_ETag",
        "Orleans.ReminderTableData.get_Reminders",
        "Orleans.Runtime.IGrainReminder.get_ReminderName",
        "Orleans.Runtime.ReminderException..ctor",
        "Orleans.Runtime.TickStatus..ctor",
        "Orleans.Runtime.TickStatus.get_CurrentTickTime",
        "Orleans.Runtime.TickStatus.get_FirstTickTime",
        "Orleans.Runtime.TickStatus.get_Period",
        "Orleans.Storage.InconsistentStateException..ctor",
        "Orleans.Storage.InconsistentStateException.get_CurrentEtag",
        "Orleans.Storage.InconsistentStateException.get_StoredEtag",
    ];

    private static readonly ApiSurface Ours = ApiSurface.Read(typeof(Grain).Assembly.Location);
    private static readonly ApiSurface Abstractions = Official("Orleans.Core.Abstractions");
    private static readonly HashSet<ApiMember> Elsewhere =
        [.. Official("Orleans.Persistence.AdoNet").Used, .. Official("Orleans.Reminders.AdoNet").Used, .. Official("Orleans.TestingHost").Used, .. Abstractions.Used];

    private static ILookup<bool, ApiMember> ByPlace { get; } = Ours.Declared
        .Where(member => member.Type.StartsWith("Orleans.", StringComparison.Ordinal))
        .ToLookup(member => Abstractions.Declared.Any(theirs => theirs.Type == member.Type));

    [Fact]
    public void What_Orleans_abstractions_declare_is_declared_alike()
    {
        Assert.NotEmpty(ByPlace[true]);
        Assert.Empty(ByPlace[true].Except(Abstractions.Declared).Select(member => member.ToString()));
    }

    [Fact]
    public void What_lies_elsewhere_is_used_alike_by_Orleans_own_packages()
        => Assert.Equal(Unproven, ByPlace[false]
            .Where(member => member.Name is not ("is" or "implements" or "usage") && !Elsewhere.Contains(member.Bare))
            .Select(member => $"{member.Type}.{member.Name}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_else_is_public_but_the_engines_own_registration()
        => Assert.Equal(["Collab.Embedded.EmbeddedGrains", "Collab.Embedded.EmbeddedGrainsOptions"], Ours.Declared
            .Select(member => member.Type).Where(type => !type.StartsWith("Orleans.", StringComparison.Ordinal)).Distinct().Order());

    private static ApiSurface Official(string name) => ApiSurface.Read(Path.Combine(AppContext.BaseDirectory, "official", $"{name}.dll"));
}
