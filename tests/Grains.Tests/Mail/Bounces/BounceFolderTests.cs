using System.Threading.Channels;
using Collab.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Collab.Mail.Bounces;

public sealed class BounceFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly ManualTime time = new();
    private readonly Told told = new();

    [Fact]
    public async Task A_report_is_told_and_put_away_and_what_is_none_is_put_aside()
    {
        await Put("b.eml", Reports.Postfix);
        await Put("c.eml", "Subject: Hello\r\n\r\nNo report.\r\n"u8.ToArray());
        await Put("d.eml", new byte[BounceIntake.MostBytes + 1]);
        await Put("half.tmp", Reports.Exim);
        using var watch = New();

        await watch.StartAsync(default);

        Assert.Equal(Reports.Envelope, (await told.Next()).Envelope);
        await AllRead();
        Assert.True(File.Exists(Path.Combine(folder.Path, "done", "b.eml")));
        Assert.Equal(["c.eml", "d.eml"], Directory.GetFiles(Path.Combine(folder.Path, "unreadable")).Select(Path.GetFileName).Order());
        Assert.Equal(["half.tmp"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        await watch.StopAsync(default);
    }

    [Fact]
    public async Task A_report_that_could_not_be_told_is_told_at_the_next_look()
    {
        told.Fails = 1;
        await Put("a.eml", Reports.Exchange);
        using var watch = New();
        await watch.StartAsync(default);
        await time.Armed(time.GetUtcNow() + BounceFolder.Every);

        time.Advance(BounceFolder.Every);

        Assert.Equal("5.1.10", (await told.Next()).Status);
        await AllRead();
        await watch.StopAsync(default);
    }

    public void Dispose() => folder.Dispose();

    private BounceFolder New() => new(folder.Path, new(told), time, NullLogger<BounceFolder>.Instance);

    private Task Put(string name, byte[] report) => File.WriteAllBytesAsync(Path.Combine(folder.Path, name), report);

    private async Task AllRead()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Directory.GetFiles(folder.Path, "*.eml").Length > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Told : IBounced
    {
        private readonly Channel<Bounce> bounces = Channel.CreateUnbounded<Bounce>();

        public int Fails { get; set; }

        public Task<Bounce> Next() => bounces.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        public Task Bounced(Bounce bounce)
            => Fails-- > 0 ? Task.FromException(new IOException("Away")) : bounces.Writer.WriteAsync(bounce).AsTask();
    }
}
