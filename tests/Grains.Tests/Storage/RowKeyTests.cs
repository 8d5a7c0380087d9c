using Orleans.Runtime;
using Xunit;

namespace Collab.Storage;

public sealed class RowKeyTests
{
    // xxHash32 of the state name, and of the key's bytes backwards, computed apart from this program.
    [Theory]
    [InlineData("session/head", "occ/session/k7mp2q", 3557349301u, 3952187529u)]
    [InlineData("session/page/3", "occ/session/a-key-of-more-than-sixteen-bytes~x", 82757290u, 779615364u)]
    public void A_key_has_the_columns_that_the_provider_of_Orleans_computes(string state, string grain, uint stateHash, uint grainHash)
        => Assert.Equal(new(unchecked((int)grainHash), grain, unchecked((int)stateHash), state), RowKey.Of(state, GrainId.Create("session", grain)));
}
