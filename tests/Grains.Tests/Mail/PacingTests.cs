using System.Diagnostics;
using Xunit;

namespace Collab.Mail;

public sealed class PacingTests
{
    [Fact]
    public async Task A_domain_gets_no_more_than_is_set_and_another_one_does_not_wait_for_it()
    {
        using var pacing = new Pacing(0, perDomain: 20);
        var began = Stopwatch.GetTimestamp();
        var many = Enumerable.Range(0, 40).Select(_ => pacing.Wait("occ", "north.example", default).AsTask()).ToArray();

        await pacing.Wait("occ", "south.example", default);

        Assert.False(Task.WhenAll(many).IsCompleted);
        await Task.WhenAll(many);
        // 20 at once, and 20 more in a second; timers may be early by a tick of the system's clock.
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.8, 30);
    }

    [Fact]
    public async Task A_collective_gets_no_more_than_is_set_and_what_people_wait_for_goes_before_it()
    {
        using var pacing = new Pacing(perCollective: 1, 0);
        await pacing.Wait("occ", "a.example", default);
        using var stop = new CancellationTokenSource();
        var second = pacing.Wait("occ", "b.example", stop.Token).AsTask();

        await pacing.Wait("caso", "b.example", default);
        await pacing.Wait("", "b.example", default);

        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public void Without_a_limit_nobody_waits()
    {
        using var pacing = new Pacing(0, 0);

        for (var message = 0; message < 10_000; message++)
        {
            Assert.True(pacing.Wait("occ", "a.example", default).AsTask().IsCompletedSuccessfully);
        }

    }
}
