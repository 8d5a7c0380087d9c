using System.Net;
using Collab.Layout;
using Collab.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Collab.Accounts;

/// <summary>In Production nothing of the demonstration exists, neither people nor a way to come in as one.</summary>
public sealed class ProductionTests : IDisposable
{
    private readonly App app = new() { Environment = "Production" };

    [Fact]
    public async Task There_is_no_sign_in_of_the_demonstration_and_no_page_that_shows_mail()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().PostAsync(new Uri("/demo/sign-in?actor=person/facilitator", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().Get("/dev/mail")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().Get("/en/dev/mail")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().Get("/dev/mail/x7k2.html")).StatusCode);
    }

    [Fact]
    public async Task There_are_no_people_and_no_collectives_but_those_that_are_set()
    {
        Assert.Null(await app.Services.GetRequiredService<IGrainFactory>().Person(new("facilitator")).Look());
        Assert.Empty(await app.Services.GetRequiredService<ICollectives>().All(default));
    }

    public void Dispose() => app.Dispose();
}
