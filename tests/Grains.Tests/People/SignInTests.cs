using Xunit;
using static Collab.Someone;

namespace Collab.People;

public sealed class SignInTests
{
    private static readonly SignInHashes First = new("link-1", "code-1", "browser-1");
    private static readonly SignInHashes Second = new("link-2", "code-2", "browser-1");

    private static Given<Address, AddressEvent> Claimed => Given<Address, AddressEvent>.Nothing.And(new AddressClaimed(Ada));

    private static Given<Address, AddressEvent> Mailed => Claimed.And(new SignInRequested(First));

    [Fact]
    public void An_address_belongs_to_one_person()
    {
        Given<Address, AddressEvent>.Nothing.When(Cora.Actor, (it, at) => it.Claim(Ada, at)).Then(new AddressClaimed(Ada));
        Claimed.When(Cora.Actor, (it, at) => it.Claim(Bo, at)).ThenRefused(SignInRefusals.Taken);
        Given<Address, AddressEvent>.Nothing.When(Guest, (it, at) => it.Claim(Ada, at)).ThenRefused(PersonRefusals.NotForGuests);
    }

    [Fact]
    public void A_deleted_persons_address_is_free_again()
    {
        var after = Mailed.When(Actor.System, (it, at) => it.Release(Ada, at)).Then(new AddressReleased());
        Assert.True(after.State is { Owner: null, Mails.IsEmpty: true });
    }

    [Fact]
    public void No_mail_goes_where_nobody_is_known()
        => Given<Address, AddressEvent>.Nothing.When(Guest, (it, at) => it.Request(First, at)).ThenRefused(SignInRefusals.NobodyHere);

    [Fact]
    public void A_link_signs_in_once()
    {
        var after = Mailed.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenEachTime(new SignedIn());
        after.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenRefused(SignInRefusals.Wrong);
    }

    [Fact]
    public void A_code_signs_in_once_and_voids_the_link()
    {
        var after = Mailed.When(Guest, (it, at) => it.RedeemCode("browser-1", "code-1", at)).ThenEachTime(new SignedIn());
        after.When(Guest, (it, at) => it.RedeemCode("browser-1", "code-1", at)).ThenRefused(SignInRefusals.Wrong);
        after.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenRefused(SignInRefusals.Wrong);
    }

    [Fact]
    public void Whoever_asked_twice_may_use_either_mail()
    {
        var twice = Mailed.When(Guest, (it, at) => it.Request(Second, at)).Then(new SignInRequested(Second));
        twice.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenEachTime(new SignedIn());
        twice.When(Guest, (it, at) => it.RedeemCode("browser-1", "code-2", at)).ThenEachTime(new SignedIn());
    }

    [Fact]
    public void A_code_holds_only_in_the_browser_that_asked()
        => Mailed.When(Guest, (it, at) => it.RedeemCode("browser-2", "code-1", at)).ThenRefused(SignInRefusals.Wrong);

    [Fact]
    public void After_fifteen_minutes_both_are_void()
    {
        var late = Mailed.Later(SignInRefusals.Life);
        late.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenRefused(SignInRefusals.Wrong);
        late.When(Guest, (it, at) => it.RedeemCode("browser-1", "code-1", at)).ThenRefused(SignInRefusals.Wrong);
    }

    [Fact]
    public void The_sixth_try_of_a_code_is_one_too_many()
    {
        var tried = Mailed;
        for (var count = 0; count < SignInRefusals.MostTries; count++)
        {
            tried = tried.When(Guest, (it, at) => it.RedeemCode("browser-1", "guess", at)).ThenEachTime(new CodeMissed("browser-1"));
        }

        tried.When(Guest, (it, at) => it.RedeemCode("browser-1", "code-1", at)).ThenRefused(SignInRefusals.Wrong);
        tried.When(Guest, (it, at) => it.RedeemLink("link-1", at)).ThenEachTime(new SignedIn());
    }

    [Fact]
    public void One_address_gets_five_mails_an_hour()
    {
        var mailed = Claimed;
        for (var count = 0; count < SignInRefusals.MostRequests; count++)
        {
            mailed = mailed.And(new SignInRequested(new($"link-{count}", $"code-{count}", "browser-1")));
        }

        var another = First with { Link = "one-more" };
        mailed.When(Guest, (it, at) => it.Request(another, at)).ThenRefused(SignInRefusals.TooManyRequests);
        mailed.Later(SignInRefusals.Window).When(Guest, (it, at) => it.Request(another, at)).Then(new SignInRequested(another));
    }

    [Fact]
    public void A_hit_and_its_repeat_get_the_same_answer_and_a_miss_another()
    {
        var hit = Mailed.And(new CodeMissed("browser-1"), new SignedIn());

        Assert.Equal(Ada, SignIns.Answer(hit.State, Outcome.Accepted(hit.Version)).Person);
        Assert.Equal(SignInRefusals.Wrong, SignIns.Answer(hit.State, Outcome.Accepted(hit.Version - 1)).Outcome.Refusal);
        Assert.Equal(OutcomeKind.Unknown, SignIns.Answer(hit.State, Outcome.Unknown).Outcome.Kind);
    }
}
