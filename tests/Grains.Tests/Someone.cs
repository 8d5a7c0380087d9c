using Collab.People;

namespace Collab;

/// <summary>The people that tests of several slices speak of.</summary>
internal static class Someone
{
    public static readonly PersonId Cora = new("cora");
    public static readonly PersonId Carl = new("carl");
    public static readonly PersonId Fay = new("fay");
    public static readonly PersonId Ada = new("ada");
    public static readonly PersonId Bo = new("bo");
    public static readonly Actor Guest = Actor.Guest("gus");
}
