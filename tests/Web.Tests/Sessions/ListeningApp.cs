using Collab.Live;

namespace Collab.Sessions;

/// <summary>The app on a port, for forms and the hub alike.</summary>
public sealed class ListeningApp : IAsyncLifetime
{
    private Uri address = null!;

    public App App { get; } = new();

    public Task InitializeAsync()
    {
        address = App.Listen();
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    internal Task<DemoRoom> OpenRoom() => DemoRoom.Open(address);

    internal Task<RoomBrowser> Facilitator(DemoRoom room) => RoomBrowser.SignIn(App, "person/facilitator", room.Topic);

    /// <summary>Somebody who is not signed in.</summary>
    internal RoomBrowser Stranger(DemoRoom room) => new(App.Reader(), room.Topic.Replace("/session/", "/sessions/", StringComparison.Ordinal));

    internal Task<RoomBrowser> Operator(DemoRoom room) => RoomBrowser.SignIn(App, "person/operator", room.Topic);
}
