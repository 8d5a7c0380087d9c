using System.Net.Sockets;
using System.Text;

namespace Collab.Watch;

/// <summary>
/// Tells a service manager that started us with <c>Type=notify</c> when we are up and when we stop; source: sd_notify(3). Does
/// nothing where there is none.
/// </summary>
internal sealed class ServiceManager(IHostApplicationLifetime life) : IHostedService
{
    private readonly string? address = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() => Say("READY=1"));
        life.ApplicationStopping.Register(() => Say("STOPPING=1"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say(string message)
    {
        if (address is not { Length: > 1 })
        {
            return;
        }

        // A name that begins with @ is in the abstract namespace, where a zero byte stands for it.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(address[0] == '@' ? $"\0{address[1..]}" : address));
        socket.Send(Encoding.UTF8.GetBytes(message));
    }
}
