using System.Globalization;
using Collab.Testing;
using Collab.Testing.Mail;

namespace Collab.Bench;

/// <summary>
/// A notice through its grains, from who gets it to the last end written, to a server on this machine, beside bare loops over the same
/// transport and nodemailer's pool (N2 of the figures for notices), and the memory that it takes with few and with many recipients
/// (N3). Each sender is a process of its own.
/// </summary>
internal static class NoticeBench
{
    private const int Connections = 16;
    private const int InFlight = 64;

    /// <param name="count">Recipients a round.</param>
    /// <param name="wait">Milliseconds that the server takes for each mail; 0 for one that answers at once.</param>
    public static async Task Speed(int count = 20_000, int rounds = 3, int wait = 0)
    {
        using var folder = TemporaryFolder.Create();
        await using var sink = SmtpSink.Start(new() { KeepsBytes = false, Faults = wait == 0 ? static _ => SinkFault.None : _ => SinkFault.Late(Task.Delay(wait)) });
        await Child("notices-people", folder.Path, $"{count}", "0");
        var (mail, nodemailer) = (NoticeSender.Sample(), await SmtpBench.Nodemailer());
        var (toLoop, toComposing, toTheirs) = (new List<double>(), new List<double>(), new List<double>());
        Console.WriteLine($"{rounds} rounds of {count} mails each, {Connections} connections, {wait} ms of the server for each; the loops and nodemailer have {InFlight} in flight");
        for (var round = 0; round < rounds; round++)
        {
            var ours = await Measure(sink, count, "through the grains", () => Child("notices-send", folder.Path, $"{sink.Port}", "operator", "speed"));
            var loop = await Measure(sink, count, "bare loop", () => Child("notices-loop", $"{sink.Port}", $"{count}", "bare"));
            var composing = await Measure(sink, count, "loop that composes", () => Child("notices-loop", $"{sink.Port}", $"{count}", "composes"));
            var theirs = await Measure(sink, count, "nodemailer", () => SmtpBench.Output("node", nodemailer, "send.mjs", $"{sink.Port}", $"{count}", $"{Connections}", $"{InFlight}", mail.Text, mail.Html!));
            toLoop.Add(ours / loop);
            toComposing.Add(ours / composing);
            toTheirs.Add(ours / theirs);
        }

        Print($"to the bare loop: median {Median(toLoop):0.00} (bar 0.8); to the one that composes: {Median(toComposing):0.00}; to nodemailer: {Median(toTheirs):0.0} (bar 2)");
    }

    /// <summary>The same collective each time, of whom few or all get the notice: what grows is what sending holds.</summary>
    public static async Task Memory(int few = 10_000, int many = 200_000)
    {
        using var folder = TemporaryFolder.Create();
        await using var sink = SmtpSink.Start(new() { KeepsBytes = false });
        await Child("notices-people", folder.Path, $"{many}", $"{few}");
        var peaks = new List<double>();
        foreach (var (roles, count) in new[] { ("partner", few), ("operator", many) })
        {
            sink.Clear();
            var figures = Figures(await Child("notices-send", folder.Path, $"{sink.Port}", roles, "memory"));
            peaks.Add(figures[3]);
            Print($"{count} recipients: {figures[2]:0} MiB of heap before, {figures[3]:0} MiB at most while it went out, {figures[4]:0} MiB of working set at most; {figures[0]:0} s");
        }

        Print($"heap with {many} ÷ with {few} recipients: {peaks[1] / peaks[0]:0.00} (bar 1.2)");
    }

    private static async Task<double> Measure(SmtpSink sink, int count, string name, Func<Task<string>> send)
    {
        sink.Clear();
        var figures = Figures(await send());
        var got = sink.Mails.Select(mail => mail.Recipient).Where(address => address.StartsWith('p')).ToList();
        if (got.Count != count || got.Distinct().Count() != count)
        {
            throw new InvalidOperationException($"{name}: the server has {got.Count} mails to {got.Distinct().Count()} addresses.");
        }

        Print($"{name,-19} {count / figures[0],8:N0} mails/s, {figures[1] / count * 1e6,5:0} µs of the sender's processor each");
        return count / figures[0];
    }

    private static double[] Figures(string said) => [.. said.Split('\n')[^1].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Task<string> Child(params string[] arguments) => SmtpBench.Output("dotnet", AppContext.BaseDirectory, [typeof(NoticeBench).Assembly.Location, .. arguments]);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
