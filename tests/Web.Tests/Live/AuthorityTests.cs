using System.Text.Json;
using Collab.Collectives;
using Collab.Demo;
using Collab.People;
using Collab.Sessions;
using Collab.Testing.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Live;

/// <summary>Authority is not fixed when a stream opens: whoever's place changed follows anew, as what they are now.</summary>
public sealed class AuthorityTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly PersonId Operator = new(DemoPeople.Operator.Id);

    private readonly App app = new();
    private DemoRoom room = null!;

    private IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync() => room = await DemoRoom.Open(app.Listen());

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Who_is_removed_hears_nothing_more()
    {
        var following = await Follow(room.Operator);

        await room.Do(room.Facilitator, "remove", new { whom = Operator.Actor.Value, reason = "Shouting." });

        await following.WaitAsync(Patience);
        await Assert.ThrowsAsync<HubRefusal>(() => FirstFrame(room.Operator).WaitAsync(Patience));
    }

    [Fact]
    public async Task Who_is_named_an_observer_of_a_seat_follows_anew_and_only_listens()
    {
        var following = await Follow(room.Operator);

        await room.Do(room.Facilitator, "set-seat", new { organisation = "Operator, North 1", observers = new[] { Operator.Actor.Value } });

        await following.WaitAsync(Patience);
        await FirstFrame(room.Operator);
        Assert.Equal("watching", (await room.Operator.Invoke<JsonElement>("Mine", room.Topic)).GetProperty("place").GetString());
    }

    [Fact]
    public async Task Whose_role_changed_follows_anew_as_what_they_are_now()
    {
        await Grains.Collective("occ").Grant(By("grant-role"), Operator, Roles.Observer);
        var following = await Follow(room.Operator);

        var revoked = await Grains.Collective("occ").Revoke(By("revoke-role"), Operator, Roles.Operator);

        Assert.Equal(OutcomeKind.Accepted, revoked.Kind);
        await following.WaitAsync(Patience);
        await Assert.ThrowsAsync<HubRefusal>(() => FirstFrame(room.Operator).WaitAsync(Patience));
        Assert.Equal(Place.Waiting, (await Grains.GetGrain<ISessionGrain>(room.Topic).Mine(Operator.Actor)).Place);
    }

    [Fact]
    public async Task Who_is_nothing_to_the_collective_any_more_is_disconnected()
    {
        await Grains.Collective("occ").Revoke(By("revoke-all"), Operator, Roles.Operator);

        await room.Operator.Closed.WaitAsync(Patience);
        Assert.False(room.Facilitator.Closed.IsCompleted);
    }

    [Fact]
    public async Task Whose_sign_ins_were_revoked_is_disconnected_everywhere()
    {
        await using var other = await app.Person(Operator);
        var person = Grains.Person(Operator);

        await person.RevokeSignIns(new(Operator.Actor, new("revoke-sign-ins"), 0), (await person.Look())!.Stamp);

        await Task.WhenAll(room.Operator.Closed, other.Closed).WaitAsync(Patience);
        Assert.False(room.Facilitator.Closed.IsCompleted);
    }

    private static Act By(string command) => new(DemoPeople.Facilitator.Actor, new(command), 0);

    /// <summary>Follows; what this answers completes when the stream ends.</summary>
    private async Task<Task> Follow(HubClient client)
    {
        var seen = new FollowedRoom();
        var following = seen.Follow(client, room.Topic);
        await seen.Until(view => view.Version is not null);
        return following;
    }

    private async Task FirstFrame(HubClient client)
    {
        await foreach (var _ in client.Stream("Follow", [room.Topic, null, null]))
        {
            return;
        }
    }
}
