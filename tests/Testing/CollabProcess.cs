using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Collab.Testing;

/// <summary>Collab as a process of its own, as people run it: it can be killed in the middle of anything and started again.</summary>
internal sealed partial class CollabProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string data;
    private readonly string[] settings;
    private readonly List<string> output = [];

    private CollabProcess(Process process, string data, string[] settings) => (this.process, this.data, this.settings) = (process, data, settings);

    public Uri Address { get; private set; } = null!;

    /// <summary>All that it wrote to its log.</summary>
    public string Log
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>What it used of the processors so far, and of memory at this moment.</summary>
    public (TimeSpan Processor, long Bytes) Usage
    {
        get
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
    }

    /// <param name="data">The data folder.</param>
    /// <param name="port">The port of an earlier run, so that clients find it again; 0 for any.</param>
    public static Task<CollabProcess> Start(string data, int port = 0, params string[] settings)
        => StartAt(data, port, [.. settings, .. ProcessArguments.New()]);

    private static async Task<CollabProcess> StartAt(string data, int port, string[] settings)
    {
        var process = Process.Start(Command(["--urls", $"http://127.0.0.1:{port}", "--data", data, .. settings]))!;
        var collab = new CollabProcess(process, data, settings);
        collab.Address = await collab.Listening().WaitAsync(Patience);
        return collab;
    }

    /// <summary>Runs it until it ends by itself; answers its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Process.Start(Command([.. arguments, .. ProcessArguments.New()]))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Lets no file of it grow beyond so many bytes, or takes that limit away.</summary>
    public async Task LimitFiles(long? bytes)
    {
        using var limiting = Process.Start("prlimit", [$"--pid={process.Id}", $"--fsize={bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited"]);
        await limiting.WaitForExitAsync();
        if (limiting.ExitCode != 0)
        {
            throw new InvalidOperationException("The limit could not be set.");
        }
    }

    /// <summary>Ends it as a power cut would: no handler runs (SIGKILL).</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The same service after its end: the same data, at the same address.</summary>
    public Task<CollabProcess> StartAgain() => StartAt(data, Address.Port, settings);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    /// <summary>A browser's worth of HTTP: keeps cookies, follows no redirects.</summary>
    public static HttpClient NewBrowser(Uri address, out CookieContainer cookies)
    {
        cookies = new();
        return new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>Web's own output beside the tests': there its pages find their scripts and styles.</summary>
    private static string WebAssembly
        => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Web", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Collab.Web.dll"));

    /// <summary>A file that would grow beyond its limit fails its write, as on a full disk, rather than ending the process.</summary>
    private static ProcessStartInfo Command(string[] arguments) => new("sh", ["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", "dotnet", WebAssembly, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetDirectoryName(WebAssembly)!,
        Environment = { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_ENVIRONMENT"] = "Development" },
    };

    private Task<Uri> Listening()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (output)
            {
                output.Add(line);
            }

            if (ListeningOn().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new(match.Groups[1].Value));
            }
        }

        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"Collab did not start:\n{Log}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return listening.Task;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningOn();
}
