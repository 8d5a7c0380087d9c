using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Testing;

/// <summary>How a test wants its grains to be hosted; the same on both engines.</summary>
public sealed class GrainHostOptions
{
    /// <summary>Where grain classes are; Orleans finds them by itself.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>The clock of grains, grain timers and reminders. Calls and idleness follow it on the embedded engine only.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where reminders are kept.</summary>
    public MemoryReminderTable Reminders { get; set; } = new();

    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Adds what grains are constructed with, to each silo.</summary>
    public Action<IServiceCollection> Services { get; set; } = _ => { };
}
