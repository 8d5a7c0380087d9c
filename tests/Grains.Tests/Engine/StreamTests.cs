using Collab.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Collab.Engine;

public sealed class StreamTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly string key = EngineHost.NewKey();

    private Witness Witness => host.Witness;

    private IStreamGrain Stream => host.Grains.GetGrain<IStreamGrain>(key);

    [Fact]
    public async Task A_stream_brings_everything_in_order_and_ends()
        => Assert.Equal(Enumerable.Range(1, 1000), await Stream.Count(1000).ToListAsync());

    [Fact]
    public async Task Nothing_runs_before_the_stream_is_read_and_every_reading_runs_anew()
    {
        var stream = Stream.Count(3);
        await Stream.Ping();
        Assert.Empty(Witness.Of(key));
        Assert.Equal(3, await stream.CountAsync());
        Assert.Equal(3, await stream.CountAsync());
        Assert.Equal(2, Witness.Count("ended", key));
    }

    [Fact]
    public async Task A_stream_runs_ahead_of_its_reader_by_a_batch_and_no_more()
    {
        await foreach (var _ in Stream.Count(1000).WithBatchSize(7))
        {
            Assert.Equal(7, Witness.Count("made", key));
            break;
        }
    }

    [Fact]
    public async Task Streams_run_as_turns_of_their_grain()
    {
        var streams = Enumerable.Range(0, 20).Select(_ => Stream.CountInTurns(50).ToListAsync().AsTask());
        Assert.All(await Task.WhenAll(streams), alone => Assert.DoesNotContain(false, alone));
    }

    [Fact]
    public async Task A_waiting_stream_does_not_keep_calls_waiting()
    {
        await using var reader = Stream.CountAtGates().GetAsyncEnumerator();
        var first = reader.MoveNextAsync();
        await Witness.Until("waiting", key);
        await Stream.Ping();
        Witness.Open($"{key}/1");
        Assert.True(await first);
        Assert.Equal(1, reader.Current);
    }

    [Fact]
    public async Task A_reader_that_leaves_waits_until_the_grain_has_cleaned_up()
    {
        await foreach (var _ in Stream.Count(1000))
        {
            Assert.Equal(0, Witness.Count("ended", key));
            break;
        }

        Assert.Equal(1, Witness.Count("ended", key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_that_cancels_is_free_and_the_grain_cleans_up(bool asArgument)
    {
        using var stop = new CancellationTokenSource();
        var stream = asArgument ? Stream.CountAtGates(stop.Token) : Stream.CountAtGates();
        await using var reader = stream.GetAsyncEnumerator(asArgument ? default : stop.Token);
        var first = reader.MoveNextAsync();
        await Witness.Until("waiting", key);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.AsTask());
        await Witness.Until("ended", key);
    }

    [Fact]
    public async Task What_was_made_before_a_failure_arrives_before_it()
    {
        var numbers = new List<int>();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var n in Stream.FailAfter(3))
            {
                numbers.Add(n);
            }
        });
        Assert.Equal("No more.", failure.Message);
        Assert.Equal([1, 2, 3], numbers);
    }

    [Fact]
    public async Task A_method_that_throws_instead_of_streaming_tells_its_reader()
        => await Assert.ThrowsAsync<ArgumentException>(() => Stream.Refuse().ToListAsync().AsTask());

    [Fact]
    public async Task A_reader_may_wait_longer_than_a_call()
    {
        await using var hasty = await Hasty();
        await using var reader = hasty.Grains.GetGrain<IStreamGrain>(key).CountAtGates().GetAsyncEnumerator();
        var first = reader.MoveNextAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => hasty.Grains.GetGrain<ICounterGrain>(key).Hold(key));
        Witness.Open(key);
        Witness.Open($"{key}/1");
        Assert.True(await first);
    }

    [Fact]
    public async Task Deactivation_ends_a_stream_between_two_elements()
    {
        await using var reader = Stream.Count(1000).WithBatchSize(1).GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        await Stream.Leave();
        await Witness.Until("ended", key);
        await Assert.ThrowsAsync<EnumerationAbortedException>(() => reader.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task Deactivation_waits_for_a_reader_and_then_ends_its_stream()
    {
        await using var hasty = await Hasty();
        var stream = hasty.Grains.GetGrain<IStreamGrain>(key);
        await using var reader = stream.CountAtGates().GetAsyncEnumerator();
        var first = reader.MoveNextAsync();
        await Witness.Until("waiting", key);
        await stream.Leave();
        await Assert.ThrowsAsync<EnumerationAbortedException>(() => first.AsTask());
        await Witness.Until("ended", key);
        Assert.Equal(["waiting", "deactivated", "ended"], Witness.Of(key));
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_any_more_is_closed()
    {
        await using var hasty = await Hasty();
        await using var reader = hasty.Grains.GetGrain<IStreamGrain>(key).Count(1000).WithBatchSize(1).GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        await Witness.Until("ended", key);
        await Assert.ThrowsAsync<EnumerationAbortedException>(() => reader.MoveNextAsync().AsTask());
    }

    private Task<GrainHost> Hasty() => EngineHost.Start(Witness, options => options.ResponseTimeout = EngineHost.Hasty);
}
