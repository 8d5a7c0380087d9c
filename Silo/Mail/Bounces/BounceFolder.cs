namespace Collab.Mail.Bounces;

/// <summary>
/// Reads the reports that a mail server, or a program that fetches them, leaves as files <c>*.eml</c> in a folder: each goes to
/// <c>done/</c>, or to <c>unreadable/</c>. Several silos may look into one folder; a report may then be told twice.
/// </summary>
internal sealed partial class BounceFolder(string path, BounceIntake intake, TimeProvider time, ILogger<BounceFolder> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await ReadAll(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAll(CancellationToken stop)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(path, "*.eml"))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                Move(file, await Take(file, stop) ? "done" : "unreadable");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // It stays where it is, and is read again at the next look.
                LogFailed(log, failure);
            }
        }
    }

    private async Task<bool> Take(string file, CancellationToken stop)
        => new FileInfo(file).Length <= BounceIntake.MostBytes && await intake.Take(await File.ReadAllBytesAsync(file, stop));

    private void Move(string file, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(path, folder)).FullName;
        File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }

    [LoggerMessage(LogLevel.Warning, "A report of a bounce was not taken yet")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
