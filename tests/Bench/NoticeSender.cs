using System.Diagnostics;
using System.Globalization;
using Collab.Collectives;
using Collab.Directories;
using Collab.Journal;
using Collab.Mail;
using Collab.Mail.Smtp;
using Collab.Notices;
using Collab.People;
using Collab.Storage;
using Collab.Storage.Sqlite;
using Collab.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Storage;

namespace Collab.Bench;

/// <summary>The senders that <see cref="NoticeBench"/> starts, each in a process of its own, and the people whom they write to.</summary>
internal static class NoticeSender
{
    private const int InFlight = 64;
    private const string Tenant = "occ";
    private const string Root = "https://occ.example";

    private static readonly MailAddresses Addresses = new("notices@occ.example", "bounces+{id}@occ.example");
    private static readonly string Body = string.Concat(Enumerable.Repeat("Chère {{ member.name }}, nous vous invitons à la réunion publique de vendredi. ", 12));
    private static readonly NoticeWords Words = new(new("Friday", "Réunion publique de vendredi"), new(Body, Body));
    private static readonly NoticePlan Plan = new(NoticeClass.Membership, Words, NoticeAudience.Nobody with { Roles = Roles.Operator }, Asks: NoticeAsks.Coming);
    private static readonly CollectiveFacts Facts = new(
        new("Ontario Care Collective", "Collectif des soins de l’Ontario"),
        "America/Toronto",
        new(["P.O. Box 21036", "Ajax ON  L1S 7H2"], "905-475-5437", "info@occ.example", null),
        new("Privacy officer", "privacy@occ.example", null));

    private static readonly PersonId Coordinator = new("cora");

    /// <summary>One of the mails.</summary>
    public static MailMessage Sample() => Ready().Write(Reader(0), 0, TimeProvider.System.GetUtcNow()).Mail!;

    /// <summary>Makes a collective with so many operators, the first few of whom are partners as well, and observers to warm up with.</summary>
    public static async Task People(string folder, int count, int few)
    {
        using var database = SqliteDatabase.Open(folder, NullLogger<SqliteDatabase>.Instance);
        await using var host = await Host(database, 1, TimeProvider.System, TimeSpan.FromSeconds(10));
        await host.Grains.Collective(Tenant).Found(Act.OfSystem("found"), Facts);
        await Welcome(host.Grains, Coordinator, "Cora", "cora@occ.example");
        await host.Grains.Collective(Tenant).Grant(Act.OfSystem("grant"), Coordinator, Roles.Coordinator);
        await Join(SmtpBench.Warming, "warm", _ => Roles.Observer);
        await Join(count, "p", number => number < few ? Roles.Operator | Roles.Partner : Roles.Operator);

        Task Join(int total, string prefix, Func<int, Roles> roles) => Parallel.ForEachAsync(Enumerable.Range(0, total), new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (number, _) =>
        {
            var person = PersonId.New(TimeProvider.System);
            var reader = Reader(number, prefix);
            await Welcome(host.Grains, person, reader.Name, reader.Email!);
            Expect(await host.Grains.Person(person).Belong(Act.OfSystem("belong"), Tenant, roles(number), 1));
        });
    }

    /// <summary>Sends a notice to whoever has a role, through the grains.</summary>
    /// <param name="isMemory">Whether memory is measured, by full collections that cost speed.</param>
    public static async Task Send(string folder, int port, Roles roles, bool isMemory)
    {
        using var database = SqliteDatabase.Open(folder, NullLogger<SqliteDatabase>.Instance);
        if (!isMemory)
        {
            await Send(database, port, Roles.Observer, isMemory: false);
        }

        Console.WriteLine(string.Join(' ', (await Send(database, port, roles, isMemory)).Select(figure => figure.ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task<double[]> Send(SqliteDatabase database, int port, Roles roles, bool isMemory)
    {
        var id = new NoticeId(Ids.New(TimeProvider.System));
        await using (var before = await Host(database, port, new HourBehind()))
        {
            var notice = before.Grains.Notice(Tenant, id);
            Expect(await notice.Write(new(Coordinator.Actor, new(Ids.New(TimeProvider.System)), 0), Plan with { Audience = NoticeAudience.Nobody with { Roles = roles } }));
            Expect(await notice.Release(new(Coordinator.Actor, new(Ids.New(TimeProvider.System)), 0), null, Root));
        }

        await using var host = await Host(database, port, TimeProvider.System);
        await host.Grains.Directory(Tenant, "person").Find(DirectoryQuery.Everything);
        var (began, processor, heap) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, Heap());
        var (most, set) = (heap, 0L);
        while ((await host.Grains.Notice(Tenant, id).Read(Coordinator.Actor))!.Progress.Phase < NoticePhase.Sent)
        {
            await Task.Delay(isMemory ? 1000 : 20);
            if (isMemory)
            {
                set = Math.Max(set, Environment.WorkingSet);
                most = Math.Max(most, Heap());
            }
        }

        return [Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, heap, most, set >> 20];
    }

    /// <summary>Sends without any record: the same mail to everybody, or one that is composed for each.</summary>
    public static async Task Loop(int port, int count, bool composes)
    {
        using var transport = Transport(port);
        var (ready, sample) = (Ready(), Sample());
        await Send("warm", SmtpBench.Warming);
        var (began, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Send("p", count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds} {(Environment.CpuUsage.TotalTime - before).TotalSeconds}"));

        async Task Send(string prefix, int total)
        {
            var next = -1;
            await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
            {
                for (var number = Interlocked.Increment(ref next); number < total; number = Interlocked.Increment(ref next))
                {
                    var to = Reader(number, prefix);
                    var mail = composes ? ready.Write(to, number, TimeProvider.System.GetUtcNow()).Mail! : sample with { To = new(to.Name, to.Email!), Id = $"{prefix}{number}@occ.example" };
                    if (await transport.Send(mail, default) is { End: not MailEnd.Taken } answer)
                    {
                        throw new InvalidOperationException($"{answer}");
                    }
                }
            })));
        }
    }

    private static Admission Reader(int number, string prefix = "p")
        => new(Exclusion.None, Delivery.Mail, $"Adèle {number}", "fr", $"{prefix}{number}@n{number % 100}.example");

    private static ReadyNotice Ready()
        => new NoticeWriter(new(GrainEngine.Templates), Addresses).Prepare(new(new("bench"), Plan, Facts, "Cora", Ids.Secret(), Root, null) { Slug = Tenant });

    private static async Task Welcome(IGrainFactory grains, PersonId person, string name, string email)
        => Expect(await grains.Person(person).Welcome(Act.OfSystem("welcome"), new(name, "fr"), email, email));

    private static void Expect(Outcome outcome)
    {
        if (outcome.Kind != OutcomeKind.Accepted)
        {
            throw new InvalidOperationException($"{outcome}");
        }
    }

    private static SmtpTransport Transport(int port) => SmtpTransport.Of(
        new(Addresses, null) { PerCollective = 0, PerDomain = 0 }, new("127.0.0.1", port) { Tls = false }, TimeProvider.System, NullLogger<SmtpTransport>.Instance);

    private static Task<GrainHost> Host(SqliteDatabase database, int port, TimeProvider time, TimeSpan? age = null) => GrainHost.Start(options =>
    {
        options.Assemblies.Add(typeof(JournalFactory).Assembly);
        options.Time = time;
        options.CollectionAge = age ?? options.CollectionAge;
        options.CollectionQuantum = age / 2 ?? options.CollectionQuantum;
        options.Services = services => services
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
            .AddKeyedSingleton<IGrainStorage>(JournalFactory.StorageName, (_, _) => new RowStorage(database, "bench"))
            .AddSingleton<IExpunge>(new Expunging(database))
            .AddSingleton(Addresses)
            .AddSingleton<IMailTransport>(_ => Transport(port))
            .AddJournals();
    });

    /// <summary>Of the managed heap, in MiB, after a full collection.</summary>
    private static double Heap() => GC.GetTotalMemory(forceFullCollection: true) / (double)(1 << 20);

    private sealed class Expunging(SqliteDatabase database) : IExpunge
    {
        public Task Expunge() => database.Expunge();
    }

    /// <summary>What is let go on this clock is due at once on the real one.</summary>
    private sealed class HourBehind : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(-1);
    }
}
