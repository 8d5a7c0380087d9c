using Xunit;
using static Collab.CollabHost;
using static Collab.Someone;

namespace Collab.People;

public sealed class AddressGrainTests(CollabHost host) : IClassFixture<CollabHost>
{
    private readonly string hash = NewId();

    [Fact]
    public async Task A_sign_in_that_is_sent_again_gets_the_same_answer_and_another_one_none()
    {
        await Address.Claim(Act.OfSystem(NewId()), Ada);
        await Address.Request(By(Guest), new("link", "123456", "browser"));

        Assert.Equal(SignInRefusals.Wrong, (await Address.RedeemCode(By(Guest), "browser", "000000")).Outcome.Refusal);
        var act = By(Guest);
        Assert.Equal(Ada, (await Address.RedeemCode(act, "browser", "123456")).Person);
        Assert.Equal(Ada, (await Address.RedeemCode(act, "browser", "123456")).Person);
        Assert.Null((await Address.RedeemCode(By(Guest), "browser", "123456")).Person);
        Assert.Null((await Address.RedeemLink(By(Guest), "link")).Person);
    }

    [Fact]
    public async Task Two_who_use_one_link_at_once_are_not_both_let_in()
    {
        await Address.Claim(Act.OfSystem(NewId()), Ada);
        await Address.Request(By(Guest), new("link", "123456", "browser"));

        var answers = await Task.WhenAll(Address.RedeemLink(By(Guest), "link"), Address.RedeemLink(By(Guest), "link"));

        Assert.Single(answers, answer => answer.Person == Ada);
    }

    [Fact]
    public async Task A_deleted_person_lets_the_address_go()
    {
        var person = PersonId.New(TimeProvider.System);
        await Address.Claim(Act.OfSystem(NewId()), person);
        await host.Grains.Person(person).Welcome(Act.OfSystem(NewId()), new("Ada", "en"), "ada@example.org", hash);

        await host.Grains.Person(person).Delete(By(person.Actor));

        Assert.Null(await Address.Owner());
        Assert.True((await host.Grains.Person(person).Look())!.IsFormer);
    }

    private IAddressGrain Address => host.Grains.Address(hash);
}
