using Microsoft.Extensions.Configuration;

namespace Collab.Accounts;

public sealed class AccountHashesTests
{
    [Theory]
    [InlineData(null, "need the same setting HashKey")]
    [InlineData("no-base64", "is no base64")]
    public void A_key_that_nodes_cannot_share_is_refused_in_a_sentence(string? key, string says)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["HashKey"] = key }).Build();

        var refused = Assert.Throws<SettingRefused>(() => AccountHashes.Of(settings, new("data", "Host=database", SharesDatabase: true)));

        Assert.Contains(says, refused.Message);
    }
}
