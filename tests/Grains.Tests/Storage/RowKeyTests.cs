using Orleans.Runtime;
using Xunit;

namespace Collab.Storage;

public sealed class RowKeyTests
{
    // xxHash32 of the state name, and of the key's bytes backwards, read as Orleans reads it (the digest's bytes as a
    // little-endian number), computed apart from this program.
    [Theory]
    [InlineData("session/head", "occ/session/k7mp2q", 3050768596u, 2308477419u)]
    [InlineData("session/page/3", "occ/session/a-key-of-more-than-sixteen-bytes~x", 2865163780u, 2231138094u)]
    public void A_key_has_the_columns_that_the_provider_of_Orleans_computes(string state, string grain, uint stateHash, uint grainHash)
        => Assert.Equal(new(unchecked((int)grainHash), grain, unchecked((int)stateHash), state), RowKey.Of(state, GrainId.Create("session", grain)));
}
