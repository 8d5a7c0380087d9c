using Collab.Testing;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class PresenceTests
{
    private readonly ManualTime time = new();
    private readonly Presence presence;

    public PresenceTests() => presence = new(time);

    [Fact]
    public void Those_who_were_let_in_are_counted_by_organisation()
    {
        presence.Hear("one", [Ada, Bo, Stranger]);

        Assert.Equal(new(2, [new("Ada House", 1), new("Bo House", 1)]), presence.Show(Live.Session));
    }

    [Fact]
    public void Whoever_comes_by_two_servers_is_here_once()
    {
        presence.Hear("one", [Ada, Bo]);
        presence.Hear("two", [Ada]);

        Assert.Equal([Ada, Bo], Here(Live));
    }

    [Fact]
    public void What_a_server_says_takes_the_place_of_what_it_said_before()
    {
        presence.Hear("one", [Ada, Bo]);
        presence.Hear("two", [Gus]);
        presence.Hear("one", [Bo]);

        Assert.Equal([Bo, Gus], Here(Live));
    }

    [Fact]
    public void Those_of_a_server_that_died_have_left_once_its_lease_is_over()
    {
        presence.Hear("dies", [Ada]);
        time.Advance(Lease.Patience);
        presence.Hear("lives", [Bo]);
        Assert.Equal([Ada, Bo], Here(Live));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([Bo], Here(Live));
    }

    [Fact]
    public void Whoever_was_removed_is_not_here()
    {
        presence.Hear("one", [Ada, Bo]);

        Assert.Equal([Bo], Here(Live.With(Fay, new Removed(Ada, "Shouting."))));
    }

    [Fact]
    public void Only_who_may_post_makes_a_crowd()
    {
        presence.Hear("one", [Ada, Gus, Olga]);

        Assert.Equal(1, presence.Crowd(Live.Session));
    }

    [Fact]
    public void A_facilitator_is_not_thought_gone_before_there_was_time_to_be_heard_of()
    {
        Assert.True(presence.HasFacilitator(Live.Session));

        time.Advance(Lease.Patience);
        Assert.False(presence.HasFacilitator(Live.Session));

        presence.Hear("one", [Fay]);
        Assert.True(presence.HasFacilitator(Live.Session));
    }

    private IEnumerable<Actor> Here(Room room) => presence.Here(room.Session).Select(attendee => attendee.Actor).OrderBy(actor => Array.IndexOf([Ada, Bo, Gus], actor));
}
