using System.Net;
using System.Net.Sockets;

namespace Collab.Testing.Mail;

/// <summary>A mail server on loopback that keeps what it gets, in order, and goes wrong where it is told to.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<SinkMail> mails = [];
    private readonly HashSet<Task> conversations = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];
    private readonly Task accepting;
    private int open;

    private SmtpSink(SinkOptions options, int port)
    {
        Options = options;
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        accepting = Accept();
    }

    public SinkOptions Options { get; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All that came in whole, in the order in which it came.</summary>
    public IReadOnlyList<SinkMail> Mails
    {
        get
        {
            lock (gate)
            {
                return [.. mails];
            }
        }
    }

    /// <summary>How many connections there ever were.</summary>
    public int Connections { get; private set; }

    /// <summary>How many there were at once, at most.</summary>
    public int MostConnections { get; private set; }

    /// <param name="port">The port of an earlier one; 0 for any.</param>
    public static SmtpSink Start(SinkOptions? options = null, int port = 0) => new(options ?? new(), port);

    /// <summary>Waits until so many mails have come.</summary>
    public Task Has(int count)
    {
        lock (gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, reached));
            Tell();
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    /// <summary>Forgets what came.</summary>
    public void Clear()
    {
        lock (gate)
        {
            mails.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        listener.Stop();
        await accepting.ConfigureAwait(false);
        Task[] all;
        lock (gate)
        {
            all = [.. conversations];
        }

        await Task.WhenAll(all).ConfigureAwait(false);
        stop.Dispose();
    }

    internal void Keep(SinkMail mail)
    {
        lock (gate)
        {
            mails.Add(mail);
            Tell();
        }
    }

    private void Tell()
    {
        foreach (var (_, reached) in waiting.Where(one => mails.Count >= one.Count))
        {
            reached.TrySetResult();
        }

        waiting.RemoveAll(one => one.Reached.Task.IsCompleted);
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync(stop.Token);
                socket.NoDelay = true;
                var conversation = Converse(socket);
                lock (gate)
                {
                    conversations.RemoveWhere(one => one.IsCompleted);
                    conversations.Add(conversation);
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Converse(Socket socket)
    {
        lock (gate)
        {
            Connections++;
            MostConnections = Math.Max(MostConnections, ++open);
        }

        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            await new SinkConversation(this, stream, stop.Token).Run();
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away, or the test is over.
        }
        finally
        {
            lock (gate)
            {
                open--;
            }
        }
    }
}
