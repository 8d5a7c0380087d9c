using Xunit;
using static Collab.Someone;

namespace Collab.Codes;

public sealed class CodeTests
{
    private const string Session = "occ/session/s1";

    private static Given<Code, CodeEvent> Assigned => Given<Code, CodeEvent>.Nothing.And(new CodeAssigned(Session));

    [Fact]
    public void A_code_opens_the_session_that_it_was_made_for()
    {
        var after = Given<Code, CodeEvent>.Nothing.When(Actor.System, (it, at) => it.Assign(Session, at)).Then(new CodeAssigned(Session));
        Assert.Equal(Session, after.State.Opens());
    }

    [Fact]
    public void It_is_not_anothers()
        => Assigned.When(Actor.System, (it, at) => it.Assign("occ/session/s2", at)).ThenRefused(CodeRefusals.Taken);

    [Fact]
    public void Revoked_it_opens_nothing_ever_again()
    {
        var after = Assigned.When(Actor.System, (it, at) => it.Revoke(Session, at)).Then(new CodeRevoked());

        Assert.Null(after.State.Opens());
        after.When(Actor.System, (it, at) => it.Assign(Session, at)).ThenRefused(CodeRefusals.Taken);
        after.When(Actor.System, (it, at) => it.Assign("occ/session/s2", at)).ThenRefused(CodeRefusals.Taken);
    }

    [Fact]
    public void No_other_session_revokes_it()
        => Assigned.When(Actor.System, (it, at) => it.Revoke("occ/session/s2", at)).ThenRefused(CodeRefusals.NotYours);

    [Fact]
    public void Only_sessions_deal_with_codes()
    {
        Given<Code, CodeEvent>.Nothing.When(Ada.Actor, (it, at) => it.Assign(Session, at)).ThenRefused(CodeRefusals.OnlySessions);
        Assigned.When(Ada.Actor, (it, at) => it.Revoke(Session, at)).ThenRefused(CodeRefusals.OnlySessions);
    }

    [Fact]
    public void Six_letters_and_digits_can_be_a_code()
    {
        Assert.True(CodeGrains.IsCode("K7mPQ2"));
        Assert.False(CodeGrains.IsCode("K7MPQ"));
        Assert.False(CodeGrains.IsCode("K7M/Q2"));
        Assert.False(CodeGrains.IsCode(null));
    }
}
