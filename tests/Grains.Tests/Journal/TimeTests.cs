using System.Text.Json;
using Xunit;

namespace Collab.Journal;

public sealed class TimeTests
{
    private readonly World<Ledger> world = new();

    [Fact]
    public void The_time_of_an_anonymous_author_is_kept_to_the_minute()
    {
        world.Time.Advance(TimeSpan.FromSeconds(3 * 60 + 27.5));
        world.Open().Answer(new(Actor.Anonymous("hash"), new("say-a"), 0), Acts.Say("a"));

        Assert.Equal(["2030-01-01T00:03:00+00:00"], Times());
    }

    [Fact]
    public void The_time_of_a_person_is_kept_to_the_millisecond()
    {
        world.Time.Advance(TimeSpan.FromTicks(1_234_567));
        world.Open().Answer(Acts.New("say-a"), Acts.Say("a"));

        Assert.Equal(["2030-01-01T00:00:00.123+00:00"], Times());
    }

    [Fact]
    public void Time_never_runs_backwards_when_the_clock_does()
    {
        var room = world.Open();
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        world.Time.Advance(TimeSpan.FromHours(-1));
        room.Answer(Acts.New("say-b"), Acts.Say("b"));
        room.Answer(new(Actor.Anonymous("hash"), new("say-c"), 0), Acts.Say("c"));
        world.Open().Answer(Acts.New("say-d"), Acts.Say("d"));

        Assert.All(Times(), time => Assert.Equal("2030-01-01T00:00:00+00:00", time));
    }

    [Fact]
    public void An_anonymous_entry_does_not_take_the_time_of_the_entry_before()
    {
        var room = world.Open();
        world.Time.Advance(TimeSpan.FromSeconds(90));
        room.Answer(Acts.New("say-a"), Acts.Say("a"));
        room.Answer(new(Actor.Anonymous("hash"), new("say-b"), 0), Acts.Say("b"));
        room.Answer(Acts.New("say-c"), Acts.Say("c"));

        Assert.Equal(["2030-01-01T00:01:30+00:00", "2030-01-01T00:01:00+00:00", "2030-01-01T00:01:30+00:00"], Times());
    }

    private IEnumerable<string> Times()
        => JsonSerializer.Deserialize<JsonElement[]>(world.Storage.Find("ledger/page/0"))!.Select(entry => entry.GetProperty("at").GetString()!);
}
