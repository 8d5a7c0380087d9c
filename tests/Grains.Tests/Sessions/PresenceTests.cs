using Collab.Testing;
using Xunit;
using static Collab.Sessions.Cast;

namespace Collab.Sessions;

public sealed class PresenceTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void Those_who_were_let_in_are_counted_by_organisation()
    {
        var presence = new Presence(time);
        presence.Arrive(Ada);
        presence.Arrive(Ada);
        presence.Arrive(Bo);
        presence.Arrive(Stranger);

        Assert.Equal(new(2, [new("Ada House", 1), new("Bo House", 1)]), presence.Show(Live.Session));
    }

    [Fact]
    public void Whoever_is_not_heard_of_has_left()
    {
        var presence = new Presence(time);
        presence.Arrive(Ada);
        time.Advance(Presence.Patience);
        presence.Arrive(Bo);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Bo, Assert.Single(presence.Here(Live.Session)).Actor);
    }

    [Fact]
    public void Only_who_may_post_makes_a_crowd()
    {
        var presence = new Presence(time);
        presence.Arrive(Ada);
        presence.Arrive(Gus);
        presence.Arrive(Olga);

        Assert.Equal(1, presence.Crowd(Live.Session));
    }

    [Fact]
    public void A_facilitator_is_not_thought_gone_before_there_was_time_to_be_heard_of()
    {
        var presence = new Presence(time);
        Assert.True(presence.HasFacilitator(Live.Session));

        time.Advance(Presence.Patience);
        Assert.False(presence.HasFacilitator(Live.Session));

        presence.Arrive(Fay);
        Assert.True(presence.HasFacilitator(Live.Session));
    }
}
