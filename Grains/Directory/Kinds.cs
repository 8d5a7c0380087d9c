using Collab.Collectives;
using Collab.Groups;
using Collab.Members;
using Collab.Notices;
using Collab.Partnerships;
using Collab.Sessions;
using Collab.Templates;

namespace Collab.Directories;

/// <summary>Reaches a grain by the kind in its key. A slice whose grains are listed or held adds its line here.</summary>
internal static class Kinds
{
    public static IListed Listed(this IGrainFactory grains, GrainKey key) => (IListed)grains.Of(key);

    public static IHeld Held(this IGrainFactory grains, GrainKey key) => (IHeld)grains.Of(key);

    public static IRecord Record(this IGrainFactory grains, GrainKey key) => (IRecord)grains.Of(key);

    private static IGrainWithStringKey Of(this IGrainFactory grains, GrainKey key) => key.Kind switch
    {
        "group" => grains.GetGrain<IGroupGrain>(key.ToString()),
        "member" => grains.GetGrain<IMemberGrain>(key.ToString()),
        "session" => grains.GetGrain<ISessionGrain>(key.ToString()),
        "notice" => grains.GetGrain<INoticeGrain>(key.ToString()),
        "template" => grains.GetGrain<ITemplateGrain>(key.ToString()),
        "partnership" => grains.GetGrain<IPartnershipGrain>(key.ToString()),
        _ => throw new ArgumentException($"'{key.Kind}' is not a kind that is listed or held."),
    };
}
