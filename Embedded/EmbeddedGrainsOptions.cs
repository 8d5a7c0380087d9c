using System.Reflection;

namespace Collab.Embedded;

/// <summary>Which grains the host runs, and how long it waits for what.</summary>
public sealed class EmbeddedGrainsOptions
{
    /// <summary>Where grain classes are looked for.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>After this a caller gets a <see cref="TimeoutException"/>; its call still runs.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may be idle before it leaves memory.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);
}
