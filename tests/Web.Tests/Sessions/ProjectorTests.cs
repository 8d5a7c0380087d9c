using System.Net;
using Collab.Layout;
using Collab.Live;

namespace Collab.Sessions;

public sealed class ProjectorTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    [Fact]
    public async Task The_wall_shows_the_question_of_the_moment_and_how_to_join()
    {
        await using var room = await app.OpenRoom();
        var post = (await room.Do(room.Operator, "post", new { kind = "question", words = "Who brings the kettle?" }))!;
        await room.Do(room.Facilitator, "take-up", new { post });
        var facilitator = await app.Facilitator(room);

        foreach (var language in Language.All)
        {
            var wall = await facilitator.Read("/projector", language.Code);
            Assert.Contains("Who brings the kettle?", wall);
            Assert.Contains("class=\"qr\"", wall);
        }

        Assert.Contains("/projector", await facilitator.Read());
        Assert.Contains("class=\"qr\"", await facilitator.Read("?part=desk"));
    }

    [Fact]
    public async Task Where_posts_are_approved_first_the_wall_shows_nothing_that_waits()
    {
        await using var room = await app.OpenRoom();
        await room.Do(room.Facilitator, "require-approval", new { on = true });
        var post = (await room.Do(room.Operator, "post", new { kind = "question", words = "Is this shown?" }))!;
        var facilitator = await app.Facilitator(room);
        Assert.DoesNotContain("Is this shown?", await facilitator.Read("/projector?part=projector"));

        await room.Do(room.Facilitator, "approve", new { post });

        Assert.Contains("Is this shown?", await facilitator.Read("/projector?part=projector"));
    }

    [Fact]
    public async Task Nobody_but_its_facilitator_puts_a_session_on_a_wall()
    {
        await using var room = await app.OpenRoom();

        Assert.Equal(HttpStatusCode.NotFound, await (await app.Operator(room)).StatusOf("/projector"));
        Assert.Equal(HttpStatusCode.NotFound, await (await app.Facilitator(room)).Elsewhere("caso").StatusOf("/projector"));
        Assert.Equal(HttpStatusCode.NotFound, await app.Stranger(room).StatusOf("/projector"));
    }
}
