using System.Collections.Concurrent;
using Collab.Journal;
using Collab.Mail;
using Collab.Mail.Smtp;
using Collab.Notices;
using Collab.Testing;
using Collab.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace Collab;

/// <summary>All grains of Collab, with their journals in memory, on a clock that a test moves.</summary>
public sealed class CollabHost : IAsyncLifetime
{
    /// <summary>The address with which links begin.</summary>
    public const string Root = "https://collab.example";

    private readonly MemoryReminderTable reminders = new();
    private GrainHost host = null!;

    public CollabHost() => Sink = SmtpSink.Start(new() { Faults = address => Faults.GetValueOrDefault(address, SinkFault.None) });

    internal MemoryStorage Storage { get; } = new();

    /// <summary>The server that takes all mails; it treats each address as <see cref="Faults"/> says.</summary>
    public SmtpSink Sink { get; }

    /// <summary>What goes wrong with the mail to an address.</summary>
    public ConcurrentDictionary<string, SinkFault> Faults { get; } = new();

    /// <summary>What is thrown instead of sending to an address: a bug of ours.</summary>
    public ConcurrentDictionary<string, Exception> Breaks { get; } = new();

    public ManualTime Time { get; } = new();

    public IGrainFactory Grains => host.Grains;

    public Task InitializeAsync() => Start();

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await Sink.DisposeAsync();
    }

    /// <summary>Ends all activations and begins anew with what was stored.</summary>
    /// <param name="after">How long nothing runs.</param>
    public async Task Restart(TimeSpan after = default)
    {
        await host.DisposeAsync();
        Time.Advance(after);
        await Start();
    }

    /// <summary>Lets a minute pass after the other until it is so: what one grain owes another comes by reminder.</summary>
    /// <param name="looks">How often it looks in each minute: ten times where a call between grains must not take a minute of it.</param>
    public async Task<T> InTime<T>(Func<Task<T>> read, Func<T, bool> isSo, int looks = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(looks > 1 ? 120 : 20));
        for (var look = 1; ; look++)
        {
            var now = await read();
            if (isSo(now))
            {
                return now;
            }

            if (look % looks == 0)
            {
                Time.Advance(TimeSpan.FromMinutes(1));
            }

            await Task.Delay(10, patience.Token);
        }
    }

    public static string NewId() => Ids.New(TimeProvider.System);

    public static Act By(Actor actor) => new(actor, new(NewId()), 0);

    private async Task Start() => host = await GrainHost.Start(options =>
    {
        options.Assemblies.Add(typeof(JournalFactory).Assembly);
        options.Time = Time;
        options.Reminders = reminders;
        options.Services = services => services
            .AddLogging()
            .AddKeyedSingleton<IGrainStorage>(JournalFactory.StorageName, (_, _) => Storage)
            .AddSingleton<IExpunge>(Storage)
            .AddSingleton(new MailAddresses("notices@occ.example", "bounces+{id}@occ.example"))
            .AddSingleton<IMailTransport>(_ => new Breakable(Post.For(Sink), Breaks))
            .AddSingleton(new ServiceAddress(Root))
            .AddJournals();
    });

    private sealed class Breakable(SmtpTransport transport, ConcurrentDictionary<string, Exception> breaks) : IMailTransport, IDisposable
    {
        public void Dispose() => transport.Dispose();

        public Task<MailAnswer> Send(MailMessage message, CancellationToken stop)
            => breaks.TryGetValue(message.To.Address, out var failure) ? throw failure : transport.Send(message, stop);
    }
}
