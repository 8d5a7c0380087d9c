using Collab.Mail.Mime;
using Xunit;

namespace Collab.Mail;

public sealed class WireAddressTests
{
    [Theory]
    [InlineData("ada@north.example", "ada@north.example", false)]
    [InlineData("a.b+c_d@x-y.example", "a.b+c_d@x-y.example", false)]
    [InlineData("ada@garderie-été.example", "ada@xn--garderie-t-j7ab.example", false)]
    [InlineData("renée@garderie-été.example", "renée@xn--garderie-t-j7ab.example", true)]
    [InlineData("ᐋᓂᓐ@north.example", "ᐋᓂᓐ@north.example", true)]
    [InlineData("collab@localhost", "collab@localhost", false)]
    public void Domains_go_in_ASCII_and_local_parts_as_they_are(string typed, string sent, bool isInternational)
        => Assert.Equal((sent, isInternational), (WireAddress.Of(typed)!.Value.Text, WireAddress.Of(typed)!.Value.IsInternational));

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@north.example")]
    [InlineData("ada@")]
    [InlineData("ada@.example")]
    [InlineData("ada@north..example")]
    [InlineData("ada@north.example.")]
    [InlineData(".ada@north.example")]
    [InlineData("a..da@north.example")]
    [InlineData("ada lovelace@north.example")]
    [InlineData("\"ada\"@north.example")]
    [InlineData("ada>@north.example")]
    [InlineData("ada@north.example>")]
    [InlineData("ada@north.example SIZE=1")]
    [InlineData("ada@north.example\r\nRCPT TO:<eve@evil.example>")]
    [InlineData("é\u2028@north.example")]
    [InlineData("é\u202e@north.example")]
    [InlineData("ada@nor\u0000th.example")]
    [InlineData("ada@[127.0.0.1]")]
    public void What_is_no_address_is_none(string typed) => Assert.Null(WireAddress.Of(typed));

    [Fact]
    public void Half_a_character_is_none() => Assert.Null(WireAddress.Of("é\ud800@north.example"));

    [Fact]
    public void What_is_too_long_is_none()
    {
        Assert.Null(WireAddress.Of($"{new string('a', 65)}@north.example"));
        Assert.Null(WireAddress.Of($"{new string('é', 33)}@north.example"));
        Assert.Null(WireAddress.Of($"ada@{string.Join('.', Enumerable.Repeat("north", 60))}"));
    }
}
