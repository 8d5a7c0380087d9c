using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Collab.Mail;
using Collab.Mail.Smtp;
using Collab.Testing.Mail;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Bench;

/// <summary>
/// Takes mails to a server on this machine over 16 connections, by our client and by the pool of nodemailer in turn (N2 of the figures for
/// notices). The server runs here, each sender in a process of its own.
/// </summary>
internal static class SmtpBench
{
    private const int Connections = 16;
    private const int InFlight = 64;
    private const int Rounds = 5;

    /// <summary>Mails that any sender has sent before it is measured: its code is compiled then, and compiled again where it is hot.</summary>
    public const int Warming = 10_000;

    private static readonly string Text = string.Concat(Enumerable.Repeat("Chère membre, nous vous invitons à la réunion publique de vendredi. ", 12));
    private static readonly string Html = $"<!doctype html><html lang=\"fr-CA\"><body>{string.Concat(Enumerable.Repeat($"<p>{Text[..200]}</p>", 8))}</body></html>";

    /// <param name="count">Mails a round and sender.</param>
    public static async Task Run(int count = 20_000)
    {
        var nodemailer = await Nodemailer();
        await using var sink = SmtpSink.Start(new() { KeepsBytes = false });
        string[] asked = [$"{sink.Port}", $"{count}", $"{Connections}", $"{InFlight}"];
        var ratios = new List<double>();
        Console.WriteLine($"{Rounds} rounds of {count} mails each, {Connections} connections, {InFlight} in flight");
        for (var round = 0; round < Rounds; round++)
        {
            var ours = await Measure(sink, count, "ours", () => Output("dotnet", AppContext.BaseDirectory, [typeof(SmtpBench).Assembly.Location, "smtp-send", .. asked]));
            var theirs = await Measure(sink, count, "nodemailer", () => Output("node", nodemailer, ["send.mjs", .. asked, Text, Html]));
            ratios.Add(ours / theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: ratio {ratios[^1]:0.0}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: median {ratios.Order().ElementAt(Rounds / 2):0.0}, lowest {ratios.Min():0.0} (bar 2)"));
    }

    /// <summary>The folder of the script that sends over nodemailer, ready to run.</summary>
    public static async Task<string> Nodemailer()
    {
        var folder = Path.Combine(Folder(), "nodemailer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await Output("npm", folder, "ci", "--no-audit", "--no-fund");
        }

        return folder;
    }

    /// <summary>What a program says, which must end well.</summary>
    public static async Task<string> Output(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} failed: {output}");
    }

    /// <summary>One sender's part, in its own process.</summary>
    public static async Task Send(int port, int count, int connections, int inFlight)
    {
        using var transport = SmtpTransport.Of(
            new(new("notices@occ.example"), null) { PerCollective = 0, PerDomain = 0 },
            new("127.0.0.1", port) { Tls = false, Connections = connections },
            TimeProvider.System,
            NullLogger<SmtpTransport>.Instance);
        await Send(transport, Warming, inFlight, "warm");
        var (began, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Send(transport, count, inFlight, "p");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds} {(Environment.CpuUsage.TotalTime - before).TotalSeconds}"));
    }

    private static async Task Send(SmtpTransport transport, int count, int inFlight, string prefix)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                if (await transport.Send(Message(prefix, number), default) is { End: not MailEnd.Taken } answer)
                {
                    throw new InvalidOperationException($"{answer}");
                }
            }
        })));
    }

    private static MailMessage Message(string prefix, int number) => new(
        new("Ontario Care Collective", "notices@occ.example"),
        new($"Adèle {number}", $"{prefix}{number}@n{number % 100}.example"),
        $"bounces+{number}@occ.example",
        $"{prefix}{number}@occ.example",
        TimeProvider.System.GetUtcNow(),
        "Réunion publique de vendredi",
        Text,
        "fr-CA",
        "occ") { Html = Html, Unsubscribe = $"https://occ.example/u/{number}" };

    private static async Task<double> Measure(SmtpSink sink, int count, string name, Func<Task<string>> send)
    {
        sink.Clear();
        var figures = (await send()).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var got = sink.Mails.Select(mail => mail.Recipient).Where(address => address.StartsWith('p')).ToList();
        if (got.Count != count || got.Distinct().Count() != count)
        {
            throw new InvalidOperationException($"{name}: the server has {got.Count} mails to {got.Distinct().Count()} addresses.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-11} {count / figures[0],8:N0} mails/s, {figures[1] / count * 1e6,5:0} µs of the sender's processor each"));
        return count / figures[0];
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
