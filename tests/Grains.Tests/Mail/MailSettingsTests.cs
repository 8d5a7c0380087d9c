using Microsoft.Extensions.Configuration;
using Xunit;

namespace Collab.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void A_host_and_an_address_are_enough()
    {
        var settings = Of(("host", "smtp.example.org"), ("from", "collab@example.org"));

        Assert.Equal(("collab@example.org", "collab@example.org"), (settings.Addresses.From, settings.Addresses.Envelope("x7")));
        Assert.Equal((587, true, false, 16), (settings.Server!.Port, settings.Server.Tls, settings.Server.IsTlsAtOnce, settings.Server.Connections));
        Assert.Equal((50, 20), (settings.PerCollective, settings.PerDomain));
        Assert.Null(settings.BounceSecret);
    }

    [Fact]
    public void Without_a_host_there_is_no_server() => Assert.Null(Of().Server);

    [Fact]
    public void Port_465_speaks_TLS_at_once() => Assert.True(Of(("host", "h"), ("from", "a@b.example"), ("port", "465")).Server!.IsTlsAtOnce);

    [Fact]
    public void Each_mail_has_its_own_address_for_reports()
    {
        var addresses = Of(("from", "collab@example.org"), ("bounces:address", "bounces+{id}@example.org")).Addresses;

        Assert.Equal("bounces+x7k2@example.org", addresses.Envelope("x7k2"));
        Assert.Equal("x7k2", addresses.IdOf("bounces+x7k2@example.org"));
        Assert.Equal("x7k2", addresses.IdOf("Bounces+x7k2@EXAMPLE.org"));
        Assert.Null(addresses.IdOf("bounces+@example.org"));
        Assert.Null(addresses.IdOf("collab@example.org"));
        Assert.Null(Of(("from", "collab@example.org")).Addresses.IdOf("collab@example.org"));
    }

    [Fact]
    public void What_is_too_long_for_an_address_is_left_out_of_it()
    {
        var addresses = Of(("from", "collab@example.org"), ("bounces:address", "bounces+{id}@example.org")).Addresses;
        var longest = new string('x', 64 - "bounces+".Length);

        Assert.Equal($"bounces+{longest}@example.org", addresses.Envelope(longest));
        Assert.Equal("bounces+mail@example.org", addresses.Envelope($"{longest}x"));
    }

    [Theory]
    [InlineData("from", null)]
    [InlineData("from", "nobody")]
    [InlineData("port", "0")]
    [InlineData("port", "many")]
    [InlineData("tls", "perhaps")]
    [InlineData("connections", "0")]
    [InlineData("perDomain", "-1")]
    [InlineData("perCollective", "NaN")]
    [InlineData("user", "collab")]
    [InlineData("name", "two words")]
    [InlineData("bounces:address", "bounces@example.org")]
    [InlineData("bounces:address", "{id}{id}@example.org")]
    [InlineData("bounces:address", "bounces+{id}")]
    public void What_cannot_be_is_said_by_the_name_of_the_setting(string name, string? value)
    {
        var refused = Assert.Throws<SettingRefused>(() => Of(("host", "smtp.example.org"), ("from", "collab@example.org"), (name, value)));

        Assert.Contains($"mail:{name}", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static MailSettings Of(params (string Name, string? Value)[] settings)
        => MailSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(
            settings.GroupBy(one => one.Name).Select(same => KeyValuePair.Create($"mail:{same.Key}", same.Last().Value))).Build());
}
