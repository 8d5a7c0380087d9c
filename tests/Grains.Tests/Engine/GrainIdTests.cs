using System.Globalization;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Collab.Engine;

public sealed class GrainIdTests
{
    [Fact]
    public void An_id_is_its_type_and_its_key()
    {
        var id = GrainId.Create("session", "occ/session/x7k2");
        Assert.Equal("session/occ/session/x7k2", id.ToString());
        Assert.Equal(("session", "occ/session/x7k2"), (id.Type.ToString(), id.Key.ToString()));
        Assert.Equal(id, GrainId.Parse("session/occ/session/x7k2", CultureInfo.InvariantCulture));
        Assert.NotEqual(id, GrainId.Create("session", "occ/session/x7k3"));
    }

    [Fact]
    public void What_has_no_slash_is_no_id()
        => Assert.Throws<ArgumentException>(() => GrainId.Parse("session", CultureInfo.InvariantCulture));

    [Fact]
    public void An_id_has_a_type_and_a_key()
    {
        Assert.ThrowsAny<ArgumentException>(() => GrainId.Create(" ", "key"));
        Assert.ThrowsAny<ArgumentException>(() => GrainId.Create("type", " "));
    }

    [Theory]
    [InlineData("t", "k", 2839672151u)]
    [InlineData("session", "occ/session/x7k2", 1845217452u)]
    [InlineData("partnership", "collective/partnership/abcdefghijklmnopqrstuvwxyz0123456789", 3918477750u)]
    public void Its_hash_is_the_same_on_both_engines(string type, string key, uint hash)
        => Assert.Equal(hash, GrainId.Create(type, key).GetUniformHashCode());
}
