using System.Net;
using Collab.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Sessions;

public sealed class PeopleTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task Facilitators_mute_and_send_out_and_the_list_says_so()
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);
        Assert.Contains("<b>Somebody</b>, Operator, North 1", await facilitator.Read("/people"));

        await facilitator.Send("mute", ("whom", "person/operator"));
        Assert.Contains(PeopleText.IsMuted, await facilitator.Read("/people"));

        var next = ("next", $"/en/{room.Topic.Replace("/session/", "/sessions/", StringComparison.Ordinal)}/people");
        var after = await facilitator.Send("remove", ("whom", "person/operator"), ("reason", "Did not listen."), next);
        Assert.Contains(DeskText.People, after);
        Assert.DoesNotContain("<b>Somebody</b>", after);
        Assert.Equal(HttpStatusCode.OK, await facilitator.StatusOf(""));
        Assert.Equal(HttpStatusCode.Forbidden, await (await app.Operator(room)).StatusOf("/people"));
    }

    [Fact]
    public async Task An_organisation_gets_a_voice_that_is_handed_over_in_mid_session()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        await facilitator.Send("set-seat", ("organisation", "North homes"), ("representative", "person/operator"), ("alternates", ""), ("alternates", "person/south"));
        Assert.Contains("Somebody, who came in", await member.Read("/people"));

        await facilitator.Send("hand-over-seat", ("seat", "north homes"), ("to", "person/south"));

        Assert.DoesNotContain("Somebody, who came in", await member.Read("/people"));
        Assert.Contains(PeopleText.HandOver, await facilitator.Read("/people"));
    }

    [Fact]
    public async Task A_guest_who_waits_is_let_in_and_fills_in_for_an_organisation()
    {
        await using var room = await app.OpenRoom();
        var session = app.App.Services.GetRequiredService<IGrainFactory>().GetGrain<ISessionGrain>(room.Topic);
        var facilitator = await app.Facilitator(room);
        await facilitator.Send("set-door", ("posts", "observers"), ("names", "observers"), ("minutes", "participants"), ("guests", "wait"));
        await facilitator.Send("set-seat", ("organisation", "North homes"));
        var code = (await session.Look(Audience.Facilitator)).Changes.Select(change => change.Value).OfType<DoorView>().Single().Code!;
        await session.EnterByCode(new(Actor.Guest("visitor"), new(Ids.New(TimeProvider.System)), 0), code, new("Visitor", "", Role.Guest, AcceptsRules: true));
        Assert.Contains(PeopleText.PlaceWaiting, await facilitator.Read("/people"));

        await facilitator.Send("let-in", ("guest", "guest/visitor"), ("place", "posting"));
        Assert.Contains(PeopleText.Fill, await facilitator.Read("/people"));
        await facilitator.Send("fill-seat", ("seat", "north homes"), ("guest", "guest/visitor"));

        Assert.Contains(PeopleText.PlaceSubstitute, await facilitator.Read("/people"));
        Assert.Contains("Visitor", await (await app.Operator(room)).Read("/people"));
    }

    [Fact]
    public async Task Participants_see_organisations_and_no_list_of_people()
    {
        await using var room = await app.OpenRoom();
        var seen = new FollowedRoom();
        _ = seen.Follow(room.Operator, room.Topic);
        await seen.Until(view => view.Values.ContainsKey("session"));
        var member = await app.Operator(room);

        var page = await member.Read("/people", "fr");

        Assert.DoesNotContain("/mute", page);
        Assert.DoesNotContain("id=\"attendees\"", page);
        Assert.Equal(HttpStatusCode.NotFound, await member.Elsewhere("caso").StatusOf("/people"));
    }
}
