using System.Net;
using Collab.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Collab.Sessions;

public sealed class OrganisationTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task Who_was_sent_out_finds_nothing_and_breaks_no_page()
    {
        await using var room = await app.OpenRoom();
        var facilitator = await app.Facilitator(room);

        await facilitator.Send("remove", ("whom", "person/operator"), ("reason", "Did not listen."));

        Assert.Equal(HttpStatusCode.OK, await facilitator.StatusOf("/people"));
        Assert.DoesNotContain("<b>Somebody</b>", await facilitator.Read("/people"));
        Assert.Equal(HttpStatusCode.NotFound, await (await app.Operator(room)).StatusOf("/organisations"));
    }

    [Fact]
    public async Task An_organisation_gets_a_voice_that_is_handed_over_in_mid_session()
    {
        await using var room = await app.OpenRoom();
        var (facilitator, member) = (await app.Facilitator(room), await app.Operator(room));
        await facilitator.Send("set-seat", ("organisation", "North homes"), ("representative", "person/operator"), ("alternates", ""), ("alternates", "person/south"));
        Assert.Contains("Somebody, who came in", await member.Read("/organisations"));

        await facilitator.Send("hand-over-seat", ("seat", "north homes"), ("to", "person/south"));

        Assert.DoesNotContain("Somebody, who came in", await member.Read("/organisations"));
        Assert.Contains(SeatText.HandOver, await facilitator.Read("/organisations"));
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
        Assert.DoesNotContain(SeatText.FillMeans, await facilitator.Read("/organisations"));

        await facilitator.Send("let-in", ("guest", "guest/visitor"), ("place", "posting"));
        Assert.Contains(SeatText.FillMeans, await facilitator.Read("/organisations"));
        await facilitator.Send("fill-seat", ("seat", "north homes"), ("guest", "guest/visitor"));

        Assert.Contains(SeatText.Free, await facilitator.Read("/organisations"));
        Assert.Contains("Visitor", await (await app.Operator(room)).Read("/organisations"));
    }

    [Fact]
    public async Task Participants_see_organisations_and_no_list_of_people()
    {
        await using var room = await app.OpenRoom();
        var seen = new FollowedRoom();
        _ = seen.Follow(room.Operator, room.Topic);
        await seen.Until(view => view.Values.ContainsKey("session"));
        var member = await app.Operator(room);

        var page = await member.Read("/organisations", "fr");

        Assert.Contains("Operator, North 1", page);
        Assert.DoesNotContain("/set-seat", page);
        Assert.Equal(HttpStatusCode.NotFound, await member.Elsewhere("caso").StatusOf("/organisations"));
    }
}
