using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Collab.Testing.Live;

/// <summary>A client of the hub over a real WebSocket, in SignalR's JSON protocol: only as much as tests and the bench need.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> streams = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> calls = new();
    private readonly CancellationTokenSource closing = new();
    private Task receiving = Task.CompletedTask;
    private int lastId;

    /// <summary>Completes when the server closed the connection, or it broke.</summary>
    public Task Closed => receiving;

    /// <summary>Connects as somebody of the demonstration: <c>person/facilitator</c>.</summary>
    public static async Task<HubClient> SignIn(Uri server, string actor)
    {
        using var browser = CollabProcess.NewBrowser(server, out var cookies);
        using var answer = await browser.PostAsync(new Uri($"/demo/sign-in?actor={actor}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await Connect(server, cookies.GetCookieHeader(server));
    }

    /// <param name="server">The server's address, http or https.</param>
    /// <param name="cookies">The value of the Cookie header, or null.</param>
    /// <param name="language">In which the server answers.</param>
    public static async Task<HubClient> Connect(Uri server, string? cookies, string? origin = null, string language = "en", CancellationToken stop = default)
    {
        var client = new HubClient();
        if (cookies is not null)
        {
            client.socket.Options.SetRequestHeader("Cookie", cookies);
        }

        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new UriBuilder(server) { Scheme = server.Scheme == "https" ? "wss" : "ws", Path = "/live", Query = $"lang={language}" };
        await client.socket.ConnectAsync(address.Uri, stop);
        await client.Write(new { protocol = "json", version = 1 });
        client.receiving = client.Receive();
        return client;
    }

    /// <summary>Calls a hub method and waits for its result.</summary>
    /// <exception cref="HubRefusal">The hub answered with an error.</exception>
    public async Task<T> Invoke<T>(string method, params object?[] arguments)
    {
        var id = NewId();
        var call = calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(new { type = 1, invocationId = id, target = method, arguments });
        return (await call.Task).Deserialize<T>(Json)!;
    }

    /// <summary>Reads a stream of a hub method until it ends.</summary>
    public async IAsyncEnumerable<JsonElement> Stream(
        string method,
        object?[] arguments,
        [EnumeratorCancellation] CancellationToken stop = default)
    {
        var id = NewId();
        var items = streams[id] = Channel.CreateUnbounded<JsonElement>();
        await Write(new { type = 4, invocationId = id, target = method, arguments });
        try
        {
            await foreach (var item in items.Reader.ReadAllAsync(stop))
            {
                yield return item;
            }
        }
        finally
        {
            if (streams.TryRemove(id, out _) && socket.State == WebSocketState.Open)
            {
                await Write(new { type = 5, invocationId = id });
            }
        }
    }

    /// <summary>Sends text as it is: for tests of what a server does with rubbish.</summary>
    public Task SendRaw(ReadOnlyMemory<byte> message) => Send(message);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    private string NewId() => Interlocked.Increment(ref lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task Write<T>(T message)
        => Send((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message, Json), End]);

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync(closing.Token);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Receive()
    {
        var text = new ArrayBufferWriter<byte>(16 * 1024);
        Exception? cause = null;
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(text.GetMemory(16 * 1024), closing.Token);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                text.Advance(got.Count);
                if (got.EndOfMessage)
                {
                    Take(text.WrittenMemory);
                    text.ResetWrittenCount();
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            cause = broken;
        }

        var gone = new HubRefusal("The connection is gone.", cause);
        calls.Values.ToList().ForEach(call => call.TrySetException(gone));
        streams.Values.ToList().ForEach(stream => stream.Writer.TryComplete(gone));
    }

    private void Take(ReadOnlyMemory<byte> messages)
    {
        for (var end = messages.Span.IndexOf(End); end >= 0; end = messages.Span.IndexOf(End))
        {
            Take(JsonSerializer.Deserialize<JsonElement>(messages.Span[..end]));
            messages = messages[(end + 1)..];
        }
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("type", out var type) || !message.TryGetProperty("invocationId", out var name))
        {
            return;
        }

        var id = name.GetString()!;
        var refusal = message.TryGetProperty("error", out var error) ? new HubRefusal(error.GetString()!) : null;
        switch (type.GetInt32())
        {
            case 2 when streams.TryGetValue(id, out var stream):
                stream.Writer.TryWrite(message.GetProperty("item"));
                break;
            case 3 when streams.TryRemove(id, out var ended):
                ended.Writer.TryComplete(refusal);
                break;
            case 3 when calls.TryRemove(id, out var call):
                _ = refusal is not null ? call.TrySetException(refusal)
                    : call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
                break;
        }
    }
}

/// <summary>The hub refused a call or stream, or went away.</summary>
internal sealed class HubRefusal(string message, Exception? cause = null) : Exception(message, cause);
