using Collab.Collectives;
using Collab.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Accounts;

public sealed class PolicyTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData(Policies.Coordinator, "facilitator", "occ", true)]
    [InlineData(Policies.Coordinator, "facilitator", "caso", false)]
    [InlineData(Policies.Coordinator, "operator", "occ", false)]
    [InlineData(Policies.Facilitator, "facilitator", "occ", true)]
    [InlineData(Policies.Facilitator, "operator", "occ", false)]
    [InlineData(Policies.Operator, "operator", "occ", true)]
    [InlineData(Policies.Belongs, "operator", "occ", true)]
    [InlineData(Policies.Belongs, "operator", "caso", false)]
    [InlineData(Policies.Belongs, "operator", "nowhere", false)]
    [InlineData(Policies.SecondReader, "operator", "occ", false)]
    [InlineData(Policies.Representative, "representative", "caso", true)]
    public async Task A_role_holds_in_its_own_collective(string policy, string person, string collective, bool may)
        => Assert.Equal(may, await May(policy, new PersonId(person).Actor, collective));

    [Fact]
    public async Task A_guest_has_no_role_anywhere()
        => Assert.False(await May(Policies.Belongs, Actor.Guest("facilitator"), "occ"));

    [Fact]
    public async Task A_role_that_is_revoked_is_gone_at_once()
    {
        var collective = app.Services.GetRequiredService<IGrainFactory>().Collective("occ");
        var person = PersonId.New(TimeProvider.System);
        await collective.Grant(Act.OfSystem("grant"), person, Roles.Observer);
        Assert.True(await May(Policies.Observer, person.Actor, "occ"));

        await collective.Revoke(Act.OfSystem("revoke"), person, Roles.Observer);

        Assert.False(await May(Policies.Observer, person.Actor, "occ"));
    }

    private async Task<bool> May(string policy, Actor actor, string collective)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.RouteValues["collective"] = collective;
        var user = Principals.Of(actor, "Somebody");
        return (await app.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, context, policy)).Succeeded;
    }
}
