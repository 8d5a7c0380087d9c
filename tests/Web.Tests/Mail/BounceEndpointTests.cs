using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Mail.Bounces;

public sealed class BounceEndpointTests : IDisposable
{
    private const string Secret = "a secret of some length";

    private const string Report = "To: bounces+x7k2@occ.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ada@north.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n";

    private readonly Told told = new();
    private readonly App app;

    public BounceEndpointTests() => app = new() { Instead = services => services.AddSingleton<IBounced>(told) };

    [Fact]
    public async Task A_report_with_the_secret_is_told()
    {
        Assert.Equal(HttpStatusCode.NoContent, await Post(Report, Secret));

        Assert.True(told.Bounces.Reader.TryRead(out var bounce));
        Assert.Equal(new Bounce("bounces+x7k2@occ.example", null, "5.1.1", IsPermanent: true, null), bounce);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another secret")]
    [InlineData("a secret of some lengt")]
    [InlineData("a secret of some length and more")]
    public async Task Without_the_secret_nothing_is_told(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(Report, secret));
        Assert.False(told.Bounces.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Where_no_secret_is_set_there_is_no_such_address()
    {
        using var unset = new App();
        using var request = Request(Report, "");

        Assert.Equal(HttpStatusCode.NotFound, (await unset.CreateClient().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_or_no_report_is_said_to_be_so()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(Report + new string('a', BounceIntake.MostBytes), Secret));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post("Subject: Hello\r\n\r\n", Secret));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Post(Report, Secret, "text/plain"));
        Assert.False(told.Bounces.Reader.TryRead(out _));
    }

    public void Dispose() => app.Dispose();

    private async Task<HttpStatusCode> Post(string report, string? secret, string type = "message/rfc822")
    {
        using var server = app.WithWebHostBuilder(web => web.UseSetting("mail:bounces:secret", Secret));
        using var request = Request(report, secret, type);
        using var answer = await server.CreateClient().SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(string report, string? secret, string type = "message/rfc822") => new(HttpMethod.Post, "/mail/bounces")
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(report)) { Headers = { ContentType = new(type) } },
        Headers = { Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret) },
    };

    private sealed class Told : IBounced
    {
        public Channel<Bounce> Bounces { get; } = Channel.CreateUnbounded<Bounce>();

        public Task Bounced(Bounce bounce) => Bounces.Writer.WriteAsync(bounce).AsTask();
    }
}
