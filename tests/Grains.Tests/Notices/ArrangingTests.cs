using System.Collections.Immutable;
using Collab.Collectives;
using Collab.Journal;
using Xunit;
using static Collab.Someone;

namespace Collab.Notices;

public sealed class ArrangingTests
{
    private const string Root = "https://collab.example";

    private static readonly ImmutableDictionary<string, Text> None = ImmutableDictionary<string, Text>.Empty;

    private static readonly NoticePlan Plan = new(NoticeClass.Service, new(new("Soon", "Bientôt"), new("Hello", "Bonjour")), NoticeAudience.Nobody with { Seated = "s1" }, "s1");

    private static readonly DateTimeOffset Due = Given<Notice, NoticeEvent>.Start.AddDays(1);

    private static readonly AutomaticNotice Wish = new(Plan, Due, TimeSpan.Zero, Due);

    private static readonly AutomaticNotice Moved = Wish with { Due = Due.AddDays(1), Latest = Due.AddDays(1) };

    private static Given<Notice, NoticeEvent> Unwritten => Given<Notice, NoticeEvent>.Nothing;

    private static Given<Notice, NoticeEvent> Waiting => Unwritten.And(Arranged(Wish));

    private static Given<Notice, NoticeEvent> Dropped => Waiting.And(new NoticeDropped());

    [Fact]
    public void It_waits_for_its_time()
    {
        var waiting = Arranging(Unwritten, Wish).Then(Arranged(Wish));

        Assert.Equal((NoticePhase.Waiting, Due), (waiting.State.Phase, waiting.State.Deadline));
    }

    [Fact]
    public void It_moves_with_what_it_is_about_as_long_as_it_waits()
    {
        Arranging(Waiting, Moved).Then(Arranged(Moved));
        Arranging(Waiting.Later(TimeSpan.FromDays(2)).And(new NoticeBegan()), Moved).ThenNothing();
    }

    [Fact]
    public void It_waits_long_enough_to_be_looked_at()
    {
        var soon = new AutomaticNotice(Plan, Unwritten.Now, TimeSpan.FromMinutes(10), Due);

        Arranging(Unwritten, soon).Then(Arranged(soon, Unwritten.Now.AddSeconds(1).AddMinutes(10)));
        Arranging(Unwritten, soon with { Grace = TimeSpan.Zero }).Then(Arranged(soon with { Grace = TimeSpan.Zero }, Unwritten.Now.AddSeconds(61)));
    }

    [Fact]
    public void What_would_come_too_late_does_not_come()
    {
        var late = Wish with { Due = Unwritten.Now.AddMinutes(-1), Latest = Unwritten.Now.AddMinutes(-1) };

        Arranging(Unwritten, late).ThenNothing();
        Arranging(Waiting, late).Then(new NoticeDropped());
    }

    [Fact]
    public void Dropped_it_ends_and_comes_back_when_it_is_wished_again()
    {
        var dropped = Waiting.When(Actor.System, (it, stamp) => it.Drop(stamp)).Then(new NoticeDropped());

        Assert.Null(dropped.State.Deadline);
        Arranging(dropped, Wish).Then(Arranged(Wish));
        Unwritten.When(Actor.System, (it, stamp) => it.Drop(stamp)).ThenNothing();
    }

    [Fact]
    public void What_a_person_touched_stays_as_it_is()
    {
        Given<Notice, NoticeEvent>[] touched =
        [
            Waiting.Entry(Cora.Actor, new NoticeCancelled()),
            Waiting.Entry(Cora.Actor, new ReleaseTakenBack()),
            Waiting.Entry(Cora.Actor, new ReleaseTakenBack()).Entry(Cora.Actor, new NoticeWritten(Plan with { ReplyTo = "a@b.example" })),
            Waiting.Entry(Cora.Actor, new ReleaseTakenBack()).Entry(Cora.Actor, new NoticeReleased(Due, "key", Root, None)),
            Dropped.Entry(Cora.Actor, new NoticeCancelled()),
            Unwritten.Entry(Cora.Actor, new NoticeWritten(Plan)),
        ];

        Assert.All(touched, given => Arranging(given, Moved).ThenNothing());
    }

    [Fact]
    public void What_a_person_let_go_ends_with_what_it_is_about_and_stays_ended()
    {
        var let = Waiting.Entry(Cora.Actor, new ReleaseTakenBack()).Entry(Cora.Actor, new NoticeReleased(Due, "key", Root, None));

        Arranging(let.When(Actor.System, (it, stamp) => it.Drop(stamp)).Then(new NoticeDropped()), Wish).ThenNothing();
    }

    [Fact]
    public void Only_the_service_arranges_and_never_without_sender_reader_or_address()
    {
        Unwritten.When(Cora.Actor, (it, stamp) => it.Arrange(Wish, Root, "key", Founded.Facts, Good, stamp)).ThenRefused(NoticeRefusals.NotForYou);
        Waiting.When(Cora.Actor, (it, stamp) => it.Drop(stamp)).ThenRefused(NoticeRefusals.NotForYou);
        Unwritten.When(Actor.System, (it, stamp) => it.Arrange(Wish, "", "key", Founded.Facts, Good, stamp)).ThenRefused(NoticeRefusals.NoAddressOfOurs);
        Unwritten.When(Actor.System, (it, stamp) => it.Arrange(Wish, Root, "key", null, Good, stamp)).ThenRefused(NoticeRefusals.NeedsContact);
        Unwritten.When(Actor.System, (it, stamp) => it.Arrange(Wish, Root, "key", Founded.Facts, Good with { Found = 0 }, stamp)).ThenRefused(NoticeRefusals.NobodyThere);
    }

    private static readonly ReleaseCheck Good = new(Wish.Plan, 3, Languages.Both, HasFaults: false, None);

    private static NoticeArranged Arranged(AutomaticNotice wish, DateTimeOffset? due = null) => new(wish, due ?? wish.Due, "key", Root, None, 3);

    private static When<Notice, NoticeEvent> Arranging(Given<Notice, NoticeEvent> given, AutomaticNotice wish)
        => given.When(Actor.System, (it, stamp) => it.Arrange(wish, Root, "key", Founded.Facts, Good, stamp));
}
