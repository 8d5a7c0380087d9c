using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Collab.Bench;

/// <summary>A follower that costs little: it reads of each frame from where to where it goes, and how many posts it holds.</summary>
internal sealed class Follower : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly List<(long Version, long At)> seen = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version = -1;

    /// <summary>The version that was seen last; -1 before the first.</summary>
    public long Version => Volatile.Read(ref version);

    public int Frames { get; private set; }

    public long Posts { get; private set; }

    public int Gaps { get; private set; }

    /// <summary>Connects, and answers when the first snapshot is there.</summary>
    public static async Task<Follower> Start(Uri server, string cookies, string topic)
    {
        var follower = new Follower();
        follower.socket.Options.SetRequestHeader("Cookie", cookies);
        await follower.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/live" }.Uri, CancellationToken.None);
        await follower.Send("""{"protocol":"json","version":1}""");
        await follower.Send($$"""{"type":4,"invocationId":"1","target":"Follow","arguments":["{{topic}}",null,null]}""");
        _ = Task.Run(follower.Read);
        await follower.Until(0);
        return follower;
    }

    /// <summary>Waits until this version was seen.</summary>
    public async Task Until(long wanted)
    {
        for (var next = changed.Task; Version < wanted; next = changed.Task)
        {
            await next;
        }
    }

    /// <summary>When this version was seen first, as a timestamp.</summary>
    public long Saw(long wanted)
    {
        var place = seen.BinarySearch((wanted, long.MinValue));
        return seen[place < 0 ? ~place : place].At;
    }

    public void Dispose() => socket.Dispose();

    private Task Send(string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task Read()
    {
        var text = new ArrayBufferWriter<byte>(64 * 1024);
        while (true)
        {
            var got = await socket.ReceiveAsync(text.GetMemory(16 * 1024), CancellationToken.None);
            text.Advance(got.Count);
            if (got.EndOfMessage)
            {
                Take(text.WrittenSpan);
                text.ResetWrittenCount();
            }
        }
    }

    private void Take(ReadOnlySpan<byte> messages)
    {
        var at = Stopwatch.GetTimestamp();
        for (var end = messages.IndexOf((byte)0x1e); end >= 0; end = messages.IndexOf((byte)0x1e))
        {
            var message = messages[..end];
            messages = messages[(end + 1)..];
            if (message.IndexOf("\"type\":2,"u8) < 0)
            {
                continue;
            }

            var (from, to) = (Number(message, "\"from\":"u8), Number(message, "\"to\":"u8));
            Gaps += version >= 0 && from != version ? 1 : 0;
            Frames++;
            Posts += from is null ? 0 : message.Count("\"post/"u8);
            seen.Add((to!.Value, at));
            Volatile.Write(ref version, to.Value);
        }

        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private static long? Number(ReadOnlySpan<byte> message, ReadOnlySpan<byte> name)
        => message.IndexOf(name) is var start and >= 0 && Utf8Parser.TryParse(message[(start + name.Length)..], out long number, out _) ? number : null;
}
